// What finance writes to an organisation with an invoice.
import { TERMS } from '#domain/invoices/invoices';
import { longDay, pounds } from '#platform/mailer/format';
import type { CaseMail } from '#platform/mailer/variables';
import type { LogicalMail, NewMail } from '../mail/outbox.service.js';
import type { InvoiceContext } from './invoice-context.js';
import type { ToPrint } from './invoice-paper.js';

type To = NonNullable<InvoiceContext['billing']>;

const common = (context: InvoiceContext, to: To, publicUrl: string): CaseMail => ({
  recipientName: to.name,
  caseNo: context.caseNo,
  organisation: context.organisation,
  programme: context.programme,
  caseUrl: `${publicUrl}/cases/${context.caseNo}/${context.cycle}`,
});

const logical = (
  context: InvoiceContext,
  to: To,
  occurrence: string,
): LogicalMail & { caseId: string; invoiceId: string } => ({
  subjectKind: 'invoice',
  subjectId: context.id,
  cycle: context.cycle,
  occurrence,
  recipient: to.email,
  recipientRole: 'organisation',
  caseId: context.caseId,
  invoiceId: context.id,
});

/** Empty where the organisation has nobody on record to write to: the document is issued all the same. */
export function issueLetter(
  context: InvoiceContext,
  printed: ToPrint,
  publicUrl: string,
  document: string,
): readonly NewMail[] {
  const to = context.billing;
  if (!to) return [];
  const about = { ...logical(context, to, 'issued'), documents: [document] };
  const variables = { ...common(context, to, publicUrl), gross: pounds(printed.totals.gross) };
  const corrects = printed.corrected?.number ?? '';
  const reason = printed.correctionReason ?? '';
  if (printed.kind === 'credit note' || printed.dueOn === null)
    return [
      {
        ...about,
        purpose: 'credit-note-issued',
        variables: { ...variables, creditNoteNo: printed.number, corrects, reason },
      },
    ];
  const due = { dueOn: longDay(printed.dueOn), terms: TERMS };
  if (printed.kind === 'debit note')
    return [
      {
        ...about,
        purpose: 'debit-note-issued',
        variables: { ...variables, ...due, debitNoteNo: printed.number, corrects, reason },
      },
    ];
  const purchaseOrder = printed.customer.purchaseOrder ?? null;
  return [
    {
      ...about,
      purpose: 'invoice-issued',
      variables: { ...variables, ...due, invoiceNo: printed.number, purchaseOrder },
    },
  ];
}
