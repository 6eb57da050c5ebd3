import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput, type FieldFault } from '#domain/errors';
import { pence, type Pence } from '#domain/money/pence';
import {
  checkCurrency,
  checkReversal,
  checkShares,
  CURRENCY,
  oldestFirst,
  shareFor,
  type Debt,
  type Share,
} from '#domain/receivables/allocation';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import { NudgesService } from '../collection/nudges.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { debtsOf, insertAllocations, lockAccount, standing, takeBack, type Entry } from './ledger.js';
import { payerOf, receiptLetters } from './receipt-letters.js';
import type { PaymentMethod } from './receivables.entity.js';
import { insertReversal, isDone, refuseReversed } from './reversals.js';

export interface NewPayment {
  readonly organisationId: string;
  readonly receivedOn: LocalDay;
  readonly pence: Pence;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  /** To these invoices; to whatever is open, the oldest first; or to nothing yet. */
  readonly to: readonly Share[] | 'oldest first';
  /** A draft that it was paid for ahead of its issue. */
  readonly earmarkedFor?: string;
}

/** A payment of which only the invoice is known. */
export type PaymentFor = Pick<NewPayment, 'receivedOn' | 'pence' | 'reference'>;

/** Money that comes in on a customer's account; taken back by a reversal, never deleted. */
@Injectable()
export class PaymentsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly outbox: OutboxService,
    private readonly nudges: NudgesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whole or not at all. A repeat of the command changes nothing. @throws InvalidInput naming the field and the rule. */
  async record(user: User, commandId: string, payment: NewPayment): Promise<void> {
    const denied = refuseUnless(user, 'recordPayment');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction((tx) => this.recordIn(tx, payment, { commandId, by: user.id, now }));
    await this.nudges.deliver();
  }

  /** For one invoice: it takes what is open, the rest stays on account; for a draft it waits until that is issued. */
  async recordFor(user: User, invoiceId: string, commandId: string, payment: PaymentFor): Promise<void> {
    const denied = refuseUnless(user, 'recordPayment');
    if (denied) throw denied;
    const now = await this.clock.now();
    await this.db.transaction((tx) => this.recordForIn(tx, invoiceId, payment, { commandId, by: user.id, now }));
    await this.nudges.deliver();
  }

  /** In the caller's transaction, like `recordIn`. */
  async recordForIn(tx: EntityManager, invoiceId: string, payment: PaymentFor, entry: Entry): Promise<void> {
    const invoice = await findPayable(tx, invoiceId);
    const open = invoice.status === 'issued' ? shareFor(payment.pence, { id: invoiceId, open: invoice.open }) : [];
    const whole = {
      ...payment,
      currency: CURRENCY,
      method: 'bank transfer',
      organisationId: invoice.organisationId,
      to: open,
    } as const;
    await this.recordIn(tx, invoice.status === 'draft' ? { ...whole, earmarkedFor: invoiceId } : whole, entry);
  }

  /** In the caller's transaction; the caller lets the nudges be delivered afterwards. Answers the payment's id. */
  async recordIn(tx: EntityManager, payment: NewPayment, entry: Entry): Promise<string> {
    const { organisationId } = payment;
    const payer = await payerOf(tx, organisationId, londonDay(entry.now));
    if (!payer) throw new DomainError('ORGANISATION.UNKNOWN', 'There is no such organisation.', { organisationId });
    await lockAccount(tx, organisationId);
    const debts = await debtsOf(tx, organisationId);
    const shares = payment.to === 'oldest first' ? oldestFirst(payment.pence, debts) : payment.to;
    const faults = await faultsOf(tx, payment, shares, debts, londonDay(entry.now));
    if (await isDone(tx, 'payment', entry.commandId)) return idOf('payment', entry.commandId);
    if (faults.length > 0) throw new InvalidInput('This payment cannot be recorded as entered.', faults);
    const id = await insertPayment(tx, payment, entry);
    await insertAllocations(tx, { kind: 'payment', id, organisationId }, { invoices: shares }, entry);
    const touched = shares.map((share) => share.id);
    await this.nudges.note(tx, touched, entry.commandId, entry.now);
    const letters = receiptLetters(payer, { id, ...payment, shares, debts }, this.config.PUBLIC_URL);
    await this.outbox.put(tx, letters, entry.now);
    return id;
  }

  /** With its allocations. @throws DomainError where it was refunded: that comes back first. */
  async reverse(user: User, id: string, commandId: string, reason: string): Promise<string> {
    const denied = refuseUnless(user, 'recordPayment');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    const organisationId = await this.db.transaction((tx) => this.reverseIn(tx, id, reason, entry));
    await this.nudges.deliver();
    return organisationId;
  }

  /** In the caller's transaction: what was taken back before stays as it is. */
  async reverseIfStanding(tx: EntityManager, id: string, reason: string, entry: Entry): Promise<void> {
    const rows = await tx.query<readonly unknown[]>('select from reversal where payment_id = $1', [id]);
    if (rows.length === 0) await this.reverseIn(tx, id, reason, entry);
  }

  private async reverseIn(tx: EntityManager, id: string, reason: string, entry: Entry): Promise<string> {
    const { organisationId, reference } = await findPayment(tx, id);
    await lockAccount(tx, organisationId);
    if (await isDone(tx, 'reversal', entry.commandId)) return organisationId;
    await refuseReversed(tx, { paymentId: id });
    const allocations = await standing(tx, { paymentId: id });
    const refunded = allocations.filter(({ refundId }) => refundId !== null);
    const refusal = checkReversal(pence(refunded.reduce((all, each) => all + each.pence, 0)), reference);
    if (refusal) throw refusal;
    await takeBack(tx, allocations, reason, entry);
    await insertReversal(tx, { paymentId: id }, reason, entry);
    const touched = allocations.flatMap(({ invoiceId }) => invoiceId ?? []);
    await this.nudges.note(tx, touched, entry.commandId, entry.now);
    return organisationId;
  }
}

async function faultsOf(
  tx: EntityManager,
  { pence: amount, currency, receivedOn, earmarkedFor, organisationId }: NewPayment,
  shares: readonly Share[],
  debts: readonly Debt[],
  today: LocalDay,
): Promise<readonly FieldFault[]> {
  const wrongCurrency = checkCurrency(currency);
  return [
    ...(amount > 0 ? [] : [{ pointer: '/amount', message: 'Enter an amount above nothing.' }]),
    ...(wrongCurrency ? [wrongCurrency] : []),
    ...(receivedOn > today
      ? [{ pointer: '/receivedOn', message: 'The day is still to come; enter the day on which the money came in.' }]
      : []),
    ...(earmarkedFor && !(await isDraftOf(tx, earmarkedFor, organisationId))
      ? [{ pointer: '/earmarkedFor', message: 'This is no draft of the same customer; choose one of its drafts.' }]
      : []),
    ...checkShares(amount, shares, debts),
  ];
}

async function insertPayment(tx: EntityManager, payment: NewPayment, { commandId, by, now }: Entry): Promise<string> {
  const { organisationId, receivedOn, pence: amount, currency, method, reference, earmarkedFor } = payment;
  const id = idOf('payment', commandId);
  await tx.query(
    `insert into payment (id, organisation_id, command_id, received_on, pence, currency, method, reference, earmarked_for,
       recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [id, organisationId, commandId, receivedOn, amount, currency, method, reference, earmarkedFor ?? null, by, now],
  );
  return id;
}

async function findPayment(
  tx: EntityManager,
  id: string,
): Promise<{ readonly organisationId: string; readonly reference: string }> {
  const rows = await tx.query<readonly { organisationId: string; reference: string }[]>(
    'select organisation_id as "organisationId", reference from payment where id::text = $1',
    [id],
  );
  if (rows[0]) return rows[0];
  throw new DomainError('RECEIVABLES.PAYMENT_UNKNOWN', 'There is no such payment.', { id });
}

async function isDraftOf(tx: EntityManager, id: string, organisationId: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>(
    `select from invoice where id = $1 and organisation_id = $2 and status = 'draft' and kind <> 'credit note'`,
    [id, organisationId],
  );
  return rows.length > 0;
}

/** The account's lock first: what is open then stays so until the payment is in. */
async function findPayable(
  tx: EntityManager,
  id: string,
): Promise<{ readonly organisationId: string; readonly status: string; readonly open: Pence }> {
  const read = () =>
    tx.query<readonly { organisationId: string; status: string; kind: string; open: Pence }[]>(
      `select organisation_id as "organisationId", status, kind, gross_pence - settled_pence as open from invoice where id::text = $1`,
      [id],
    );
  const [known] = await read();
  if (!known) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
  if (known.kind === 'credit note' || known.status === 'discarded')
    throw new DomainError(
      'INVOICE.NOT_PAYABLE',
      'Nothing is paid on a credit note or a discarded draft; choose the invoice.',
      { id },
    );
  await lockAccount(tx, known.organisationId);
  const [invoice] = await read();
  return invoice ?? known;
}
