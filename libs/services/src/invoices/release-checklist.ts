// The particulars of a draft as it stands, and the refusal that names those missing.
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { InvoiceKind } from '#domain/invoices/kinds';
import { particularsOf, wordingsOn, type Particular } from '#domain/invoices/particulars';
import { wordingOf } from '#domain/invoices/treatment';
import type { BodyBlock } from '#platform/pdf/papers';
import type { Figures } from './figures.service.js';
import type { InvoiceContext } from './invoice-context.js';

export const checklistOf = (
  context: InvoiceContext,
  figures: Figures | null,
  supplier: BodyBlock,
  issuedOn: LocalDay,
): readonly Particular[] =>
  particularsOf({
    ...{ supplier, issuedOn, taxPoint: figures && figures.taxPoint.day },
    kind: context.kind,
    customer: { ...context.customer, country: context.country },
    lines: context.lines,
    treatment: context.vatTreatment,
    wordings: [...wordingsOn(issuedOn), ...wordingOf(context.vatTreatment, context.wording)],
    orderRequired: context.orderRequired,
    purchaseOrder: context.purchaseOrder,
    corrected: context.corrected,
    correctionReason: context.correctionReason,
  });

/** Where the tax point alone has no rate, the refusal of the figures says more. */
export function refusalOf(kind: InvoiceKind, particulars: readonly Particular[]): DomainError | null {
  const missing = particulars.filter((each) => each.missing !== null && each.field !== 'taxPoint');
  if (missing.length === 0) return null;
  const named = missing.map(({ what, rule, missing: todo }) => `${what} (${rule}): ${todo ?? ''}`);
  return new DomainError('INVOICE.PARTICULARS_MISSING', `The ${kind} cannot be issued yet. ${named.join(' ')}`, {
    missing: missing.map(({ field, rule, missing: todo }) => ({ field, rule, todo })),
  });
}
