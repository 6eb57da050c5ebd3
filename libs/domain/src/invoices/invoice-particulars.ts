// Particulars of a VAT invoice: Value Added Tax Regulations 1995 (SI 1995/2518), reg. 14, as made and as amended by
// SI 2003/3220 (1 January 2004: (f) type of supply and (k) VAT at each rate fall away, (m) unit price comes),
// SI 2007/2085 (1 October 2007: (a) a sequential number, (o) an indication where the customer accounts for the tax),
// SI 2012/2951 (1 January 2013: (o) the words "reverse charge") and, for customers in another member State, reg. 14(2) until the
// United Kingdom left the single market on 31 December 2020. Of a cash discount (j) and of margin schemes (n) nothing is asked:
// neither is offered here. Have the list reviewed by an accountant before use.
import { inTheUnion } from '../organisations/union.js';
import type { ParticularRule, ToCheck } from './particular-rule.js';

const REG_14 = 'VAT Regulations 1995, reg. 14';
const filled = (text: string): boolean => text.trim() !== '';
const given = (): undefined => undefined;
const unless = (there: boolean, todo: string): string | undefined => (there ? undefined : todo);

/** The first line that lacks something, counted from 1. */
function lineLacking(
  { lines }: ToCheck,
  lacks: (line: ToCheck['lines'][number]) => boolean,
  todo: string,
): string | undefined {
  if (lines.length === 0) return 'It has no line yet; enter what is charged.';
  const index = lines.findIndex(lacks);
  return index < 0 ? undefined : `Line ${index + 1}: ${todo}`;
}

const PROFILE = 'in the customer’s billing profile';

/** Asked of every document of the books. */
export const ALL_DOCUMENTS: readonly ParticularRule[] = [
  {
    ...{ field: 'number', what: 'An identifying number', rule: `${REG_14}(1)(a)` },
    ...{ until: '2007-10-01', missing: given },
  },
  {
    ...{ field: 'number', what: 'A sequential number of its series', rule: `${REG_14}(1)(a), from October 2007` },
    ...{ from: '2007-10-01', missing: given },
  },
  { field: 'issuedOn', what: 'The date of issue', rule: `${REG_14}(1)(c)`, missing: given },
  {
    ...{ field: 'supplier.name', what: 'Our name', rule: `${REG_14}(1)(d)` },
    missing: ({ supplier }) => unless(filled(supplier.name), 'Set BODY_NAME in the configuration.'),
  },
  {
    ...{ field: 'supplier.addressLines', what: 'Our address', rule: `${REG_14}(1)(d)` },
    missing: ({ supplier }) => unless(supplier.addressLines.some(filled), 'Set BODY_ADDRESS in the configuration.'),
  },
  {
    ...{ field: 'supplier.vatNumber', what: 'Our VAT number', rule: `${REG_14}(1)(d)` },
    missing: ({ supplier }) => unless(filled(supplier.vatNumber ?? ''), 'Set BODY_VAT_NUMBER in the configuration.'),
  },
  {
    ...{ field: 'customer.name', what: 'The customer’s name', rule: `${REG_14}(1)(e)` },
    missing: ({ customer }) => unless(filled(customer.name), `Enter the name ${PROFILE}.`),
  },
  {
    ...{ field: 'customer.addressLines', what: 'The customer’s address', rule: `${REG_14}(1)(e)` },
    missing: ({ customer }) => unless(customer.addressLines.some(filled), `Enter the address ${PROFILE}.`),
  },
  {
    ...{ field: 'lines.description', what: 'What was supplied, line by line', rule: `${REG_14}(1)(g)` },
    missing: (doc) => lineLacking(doc, ({ description }) => !filled(description), 'say what it charges.'),
  },
];

const reverseCharged = ({ treatment }: ToCheck): boolean => treatment === 'reverse charge';
/** Northern Ireland apart, which matters for goods only. */
const toMemberState = ({ customer, issuedOn }: ToCheck): boolean => inTheUnion(customer.country, issuedOn);

export const VAT_INVOICE: readonly ParticularRule[] = [
  {
    ...{ field: 'taxPoint', what: 'The time of supply', rule: `${REG_14}(1)(b)` },
    missing: ({ taxPoint }) => unless(taxPoint !== null, 'Add the VAT rate of that day to the table first.'),
  },
  {
    ...{ field: 'typeOfSupply', what: 'The type of supply', rule: `${REG_14}(1)(f), until 2003`, until: '2004-01-01' },
    missing: ({ wordings }) =>
      unless(
        wordings.some((wording) => wording.startsWith('Type of supply')),
        'Say the type of supply on it.',
      ),
  },
  {
    ...{ field: 'lines.quantity', what: 'The extent of each service, its rate and its net', rule: `${REG_14}(1)(h)` },
    missing: (doc) => lineLacking(doc, ({ quantity }) => !(Number(quantity) > 0), 'enter a quantity above nothing.'),
  },
  {
    ...{ field: 'lines.unitNet', what: 'The unit price', rule: `${REG_14}(1)(m), from 2004`, from: '2004-01-01' },
    missing: (doc) => lineLacking(doc, ({ unitNet }) => !(unitNet > 0), 'enter a price above nothing.'),
  },
  { field: 'totals.net', what: 'The total without VAT', rule: `${REG_14}(1)(i)`, missing: given },
  {
    ...{ field: 'totals.byRate', what: 'The VAT at each rate', rule: `${REG_14}(1)(k), until 2003` },
    ...{ until: '2004-01-01', missing: given },
  },
  { field: 'totals.vat', what: 'The total VAT in sterling', rule: `${REG_14}(1)(l)`, missing: given },
  {
    ...{ field: 'wording', what: 'That the customer accounts for the VAT', rule: `${REG_14}(1)(o), from October 2007` },
    ...{ from: '2007-10-01', until: '2013-01-01', asked: reverseCharged },
    missing: ({ wordings }) => unless(wordings.length > 0, 'Record the place of supply with its wording.'),
  },
  {
    ...{ field: 'wording', what: 'The words “reverse charge”', rule: `${REG_14}(1)(o), from 2013` },
    ...{ from: '2013-01-01', asked: reverseCharged },
    missing: ({ wordings }) =>
      unless(
        wordings.some((wording) => /reverse charge/i.test(wording)),
        'Record the place of supply with a wording that says “reverse charge”.',
      ),
  },
  {
    ...{ field: 'supplier.vatNumber', what: 'The prefix GB of our VAT number', rule: `${REG_14}(2)(b), until 2020` },
    asked: toMemberState,
    missing: ({ supplier }) =>
      unless((supplier.vatNumber ?? '').startsWith('GB'), 'Write BODY_VAT_NUMBER with its prefix GB.'),
  },
  {
    ...{ field: 'customer.vatNumber', what: 'The customer’s VAT number with its country' },
    ...{ rule: `${REG_14}(2)(c), until 2020`, asked: (doc) => reverseCharged(doc) && toMemberState(doc) },
    missing: ({ customer }) => unless(filled(customer.vatNumber ?? ''), `Enter it ${PROFILE}.`),
  },
  {
    ...{ field: 'purchaseOrder', what: 'The customer’s order number' },
    ...{ rule: 'required by the customer’s billing profile', asked: ({ kind }) => kind === 'invoice' },
    missing: ({ orderRequired, purchaseOrder }) =>
      unless(
        !orderRequired || filled(purchaseOrder ?? ''),
        'Enter it on the page of the case; the customer can do so as well.',
      ),
  },
];

/** What a note says beside. */
export const NOTES: readonly ParticularRule[] = [
  {
    ...{ field: 'corrects', what: 'Number and date of the invoice that it corrects', rule: 'VAT Notice 700, 18.2.3' },
    missing: ({ corrected }) => unless(corrected !== null, 'Prepare it from the invoice that it corrects.'),
  },
  {
    ...{ field: 'correctionReason', what: 'The reason for its issue', rule: 'VAT Notice 700, 18.2.3' },
    missing: ({ correctionReason }) =>
      unless(filled(correctionReason ?? ''), 'Discard it and prepare it anew with its reason.'),
  },
];
