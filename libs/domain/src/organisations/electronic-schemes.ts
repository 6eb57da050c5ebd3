// Where somebody receives electronic documents: an identifier and the scheme that it belongs to. The schemes are Peppol's Electronic Address
// Scheme code list (EAS, BIS Billing 3; those with four digits). Only schemes in use are offered; ended ones are refused.

export const ELECTRONIC_SCHEMES: Readonly<Record<string, string>> = {
  '0002': 'France: SIRENE',
  '0007': 'Sweden: organisation number',
  '0009': 'France: SIRET',
  '0037': 'Finland: LY-tunnus',
  '0060': 'D-U-N-S number',
  '0088': 'GLN (GS1)',
  '0096': 'Denmark: P number',
  '0097': 'Italy: FTI',
  '0106': 'Netherlands: Chamber of Commerce',
  '0130': 'European Commission directorates',
  '0135': 'Italy: SIA',
  '0142': 'Italy: SECETI',
  '0151': 'Australia: ABN',
  '0183': 'Switzerland: UIDB',
  '0184': 'Denmark: CVR',
  '0188': 'Japan: corporate number',
  '0190': 'Netherlands: OIN',
  '0191': 'Estonia: company code',
  '0192': 'Norway: organisation number',
  '0195': 'Singapore: UEN',
  '0196': 'Iceland: kennitala',
  '0198': 'Denmark: SE number',
  '0199': 'LEI',
  '0200': 'Lithuania: legal entity code',
  '0201': 'Italy: IPA code',
  '0202': 'Italy: certified mail',
  '0204': 'Germany: Leitweg-ID',
  '0208': 'Belgium: enterprise number',
  '0209': 'GS1 identification key',
  '0210': 'Italy: Codice Fiscale',
  '0211': 'Italy: Partita IVA',
  '0212': 'Finland: organisation identifier',
  '0213': 'Finland: VAT number',
  '0216': 'Finland: OVT code',
  '0221': 'Japan: invoice registrant',
  '0230': 'Malaysia: e-invoicing',
  '9910': 'Hungary: VAT number',
  '9913': 'Business Registers Network',
  '9914': 'Austria: VAT number',
  '9915': 'Austria: government body',
  '9918': 'SWIFT',
  '9919': 'Austria: company register',
  '9920': 'Spain: tax number',
  '9922': 'Andorra: VAT number',
  '9923': 'Albania: VAT number',
  '9924': 'Bosnia and Herzegovina: VAT number',
  '9925': 'Belgium: VAT number',
  '9926': 'Bulgaria: VAT number',
  '9927': 'Switzerland: VAT number',
  '9928': 'Cyprus: VAT number',
  '9929': 'Czechia: VAT number',
  '9930': 'Germany: VAT number',
  '9931': 'Estonia: VAT number',
  '9932': 'United Kingdom: VAT number',
  '9933': 'Greece: VAT number',
  '9934': 'Croatia: VAT number',
  '9935': 'Ireland: VAT number',
  '9936': 'Liechtenstein: VAT number',
  '9937': 'Lithuania: VAT number',
  '9938': 'Luxembourg: VAT number',
  '9939': 'Latvia: VAT number',
  '9940': 'Monaco: VAT number',
  '9941': 'Montenegro: VAT number',
  '9942': 'North Macedonia: VAT number',
  '9943': 'Malta: VAT number',
  '9944': 'Netherlands: VAT number',
  '9945': 'Poland: VAT number',
  '9946': 'Portugal: VAT number',
  '9947': 'Romania: VAT number',
  '9948': 'Serbia: VAT number',
  '9949': 'Slovenia: VAT number',
  '9950': 'Slovakia: VAT number',
  '9951': 'San Marino: VAT number',
  '9952': 'Türkiye: VAT number',
  '9953': 'Vatican City: VAT number',
  '9957': 'France: VAT number',
  '9959': 'United States: EIN',
};

/** Form of an identifier, of the schemes that a customer of ours is likely to give wrongly; any text for the rest. */
const FORMS: Readonly<Record<string, readonly [RegExp, string]>> = {
  '0060': [/^\d{9}$/, 'A D-U-N-S number has nine digits.'],
  '0088': [/^\d{13}$/, 'A GLN has thirteen digits.'],
  '9930': [/^DE\d{9}$/, 'A German VAT number is DE and nine digits.'],
  '9932': [/^(GB|XI)?(\d{9}(\d{3})?|GD[0-4]\d\d|HA[5-9]\d\d)$/, 'A United Kingdom VAT number is GB and nine digits.'],
};

/** Thirteen digits whose last makes the weighted sum a multiple of ten (GS1 General Specifications, section 7.9). */
const isGln = (id: string): boolean =>
  Array.from(id, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;

export interface ElectronicFault {
  readonly of: 'scheme' | 'id';
  readonly message: string;
}

/** What is wrong with an electronic address; nothing where it may stand. Both or neither is to be given. */
export function electronicFault(scheme: string | null, id: string | null): ElectronicFault | undefined {
  if (scheme === null && id === null) return undefined;
  if (scheme === null) return { of: 'scheme', message: 'Say which scheme the identifier belongs to.' };
  if (!(scheme in ELECTRONIC_SCHEMES))
    return { of: 'scheme', message: `${scheme} is no scheme of the Peppol list; choose one from it.` };
  if (id === null) return { of: 'id', message: 'Write the identifier under which the customer receives.' };
  const form = FORMS[scheme];
  if (form && !form[0].test(id)) return { of: 'id', message: `${form[1]} Write it without spaces.` };
  if (scheme === '0088' && !isGln(id))
    return { of: 'id', message: 'The check digit of this GLN is not right; ask the customer.' };
  return undefined;
}
