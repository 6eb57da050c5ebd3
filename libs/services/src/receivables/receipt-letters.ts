// Thanks for a payment: what came in, what it settles, what stays on account.
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { pence, type Pence } from '#domain/money/pence';
import { totalOf, type Debt, type Share } from '#domain/receivables/allocation';
import { longDay, pounds } from '#platform/mailer/format';
import type { NewMail } from '../mail/outbox.service.js';

export interface Payer {
  readonly organisation: string;
  /** Null where nobody is on record to write to. */
  readonly contact: { readonly name: string; readonly email: string } | null;
}

/** Whom finance writes to on that day: the billing contact, else whoever is named. */
export async function payerOf(tx: EntityManager, organisationId: string, on: LocalDay): Promise<Payer | undefined> {
  const rows = await tx.query<readonly Payer[]>(
    `select o.name as organisation, (select jsonb_build_object('name', c.name, 'email', c.email)
       from finance_contact_on(o.id, $2) c where c.id is not null) as contact from organisation o where o.id::text = $1`,
    [organisationId, on],
  );
  return rows[0];
}

export interface Receipt {
  readonly id: string;
  readonly organisationId: string;
  readonly receivedOn: LocalDay;
  readonly pence: Pence;
  readonly reference: string;
  readonly shares: readonly Share[];
  readonly debts: readonly Debt[];
}

export function receiptLetters(
  { organisation, contact }: Payer,
  receipt: Receipt,
  publicUrl: string,
): readonly NewMail[] {
  if (!contact) return [];
  const settled = receipt.shares.map(({ id, pence: share }) => {
    const debt = receipt.debts.find((each) => each.id === id);
    const left = pence((debt?.open ?? 0) - share);
    return { invoiceNo: debt?.number ?? '', amount: pounds(share), outstanding: left > 0 ? pounds(left) : null };
  });
  const onAccount = pence(receipt.pence - totalOf(receipt.shares));
  return [
    {
      subjectKind: 'account',
      subjectId: receipt.organisationId,
      cycle: 0,
      purpose: 'payment-received',
      occurrence: receipt.id,
      recipient: contact.email,
      recipientRole: 'organisation',
      ...(receipt.shares.length === 1 && receipt.shares[0] ? { invoiceId: receipt.shares[0].id } : {}),
      variables: {
        recipientName: contact.name,
        organisation,
        accountUrl: `${publicUrl}/invoices`,
        amount: pounds(receipt.pence),
        receivedOn: longDay(receipt.receivedOn),
        reference: receipt.reference,
        settled,
        onAccount: onAccount > 0 ? pounds(onAccount) : null,
      },
    },
  ];
}
