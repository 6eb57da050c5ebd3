// How a supply is treated (docs/process.md, Money): with UK VAT, or without and with the wording that says why.

export const VAT_TREATMENTS = ['UK VAT', 'reverse charge', 'outside the scope'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** What a document without UK VAT has to say; a decision may have words of its own. */
export const wordingOf = (treatment: VatTreatment, decided: string | null): readonly string[] =>
  decided === null ? WORDINGS[treatment] : [decided];

const WORDINGS: Readonly<Record<VatTreatment, readonly string[]>> = {
  'UK VAT': [],
  'reverse charge': ['Reverse charge: the customer accounts for the VAT due where it belongs.'],
  'outside the scope': ['Outside the scope of UK VAT.'],
};
