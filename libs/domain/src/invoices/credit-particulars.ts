// Particulars of a credit note beside those of every document: VAT Notice 700, paragraph 18.2.3, to which HMRC's guidance on regulation 15C
// (from September 2019; VATREC13040) refers. It mirrors its invoice: it has no tax point of its own and needs no order.
import type { ParticularRule } from './particular-rule.js';

const NOTICE = 'VAT Notice 700, 18.2.3';

export const CREDIT_NOTE: readonly ParticularRule[] = [
  {
    ...{ field: 'lines.net', what: 'Quantity and amount credited for each description', rule: NOTICE },
    missing: ({ lines }) => (lines.length > 0 ? undefined : 'It has no line yet; say what is credited.'),
  },
  { field: 'totals.net', what: 'The total credited without VAT', rule: NOTICE, missing: () => undefined },
  { field: 'totals.vat', what: 'Rate and amount of the VAT credited', rule: NOTICE, missing: () => undefined },
];
