import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { dayInWords } from '#domain/calendar/day-words';
import { DomainError } from '#domain/errors';
import type { Pence } from '#domain/money/pence';
import { CURRENCY, type Share } from '#domain/receivables/allocation';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { AllocationsService, type Entry } from '../receivables/allocations.service.js';
import { PaymentsService } from '../receivables/payments.service.js';

export interface ForCustomer {
  readonly organisationId: string;
  /** None: all of it stays on the customer's account. */
  readonly shares: readonly Share[];
}

interface Line {
  readonly id: string;
  readonly bookedOn: LocalDay;
  readonly pence: Pence;
  readonly text: string;
}

interface Standing {
  readonly id: string;
  readonly kind: 'payment' | 'refund' | 'ignored';
  readonly paymentId: string | null;
  readonly recorded: boolean;
  readonly by: string;
  readonly on: LocalDay;
}

interface Decided {
  readonly kind: Standing['kind'];
  readonly paymentId?: string;
  readonly refundId?: string;
  readonly recorded?: boolean;
  readonly reason?: string;
}

const LONGEST_REFERENCE = 200;

/** A person decides what a line of the bank is: a payment, a refund, or nothing of ours. Undone with a reason, never deleted. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly payments: PaymentsService,
    private readonly allocations: AllocationsService,
  ) {}

  /** Records the payment, what it settles and the match in one transaction. @throws InvalidInput for shares that do not fit. */
  async match(user: User, lineId: string, commandId: string, { organisationId, shares }: ForCustomer): Promise<void> {
    await this.decide(user, lineId, commandId, async (tx, line, entry) => {
      refuseMoneyOut(line);
      const paymentId = await this.payments.recordIn(
        tx,
        {
          ...{
            organisationId,
            receivedOn: line.bookedOn,
            pence: line.pence,
            currency: CURRENCY,
            method: 'bank transfer',
          },
          ...{ reference: line.text.slice(0, LONGEST_REFERENCE), to: shares },
        },
        entry,
      );
      return { kind: 'payment', paymentId, recorded: true };
    });
    await this.allocations.announce();
  }

  /** The payment was entered by hand before. */
  async matchPayment(user: User, lineId: string, commandId: string, paymentId: string): Promise<void> {
    await this.decide(user, lineId, commandId, async (tx, line) => {
      await checkRecord(tx, 'payment', paymentId, line.pence);
      return { kind: 'payment', paymentId };
    });
  }

  /** Money out that is a refund on record. */
  async matchRefund(user: User, lineId: string, commandId: string, refundId: string): Promise<void> {
    await this.decide(user, lineId, commandId, async (tx, line) => {
      await checkRecord(tx, 'refund', refundId, 0 - line.pence);
      return { kind: 'refund', refundId };
    });
  }

  /** Nothing of the customers' accounts: charges, interest, a transfer of our own. */
  async ignore(user: User, lineId: string, commandId: string, reason: string): Promise<void> {
    await this.decide(user, lineId, commandId, () => Promise.resolve({ kind: 'ignored', reason }));
  }

  /** The line is new again; a payment that was recorded with the match is taken back with its allocations. */
  async undo(user: User, lineId: string, commandId: string, reason: string): Promise<void> {
    const denied = refuseUnless(user, 'matchBank');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    await this.db.transaction(async (tx) => {
      const line = await lockLine(tx, lineId);
      const standing = await standingOf(tx, line.id);
      if (!standing)
        throw new DomainError('BANK.LINE_NEW', 'Nothing is decided of this line; there is nothing to undo.', {
          lineId,
        });
      if (standing.paymentId && standing.recorded)
        await this.payments.reverseIfStanding(tx, standing.paymentId, reason, entry);
      await tx.query('update bank_match set undone_by = $2, undone_at = $3, undo_reason = $4 where id = $1', [
        ...[standing.id, entry.by, entry.now, reason],
      ]);
    });
    await this.allocations.announce();
  }

  private async decide(
    user: User,
    lineId: string,
    commandId: string,
    how: (tx: EntityManager, line: Line, entry: Entry) => Promise<Decided>,
  ): Promise<void> {
    const denied = refuseUnless(user, 'matchBank');
    if (denied) throw denied;
    const entry = { commandId, by: user.id, now: await this.clock.now() };
    await this.db.transaction(async (tx) => {
      const line = await lockLine(tx, lineId);
      if (await isDecided(tx, commandId)) return;
      const standing = await standingOf(tx, line.id);
      if (standing) throw decidedBefore(standing);
      await insertMatch(tx, line.id, await how(tx, line, entry), entry);
    });
  }
}

function refuseMoneyOut({ pence }: Line): void {
  if (pence > 0) return;
  throw new DomainError('BANK.MONEY_OUT', 'This money went out; match it to a refund, or ignore it with a reason.');
}

const decidedBefore = ({ kind, by, on }: Standing): DomainError =>
  new DomainError(
    'BANK.LINE_DECIDED',
    `${by} ${kind === 'ignored' ? 'set this line aside' : 'matched this line'} on ${dayInWords(on)}; undo that first.`,
    { by, on },
  );

/** Two people never decide of one line at once. */
async function lockLine(tx: EntityManager, id: string): Promise<Line> {
  const rows = await tx.query<readonly Line[]>(
    `select id, booked_on::text as "bookedOn", pence, coalesce(nullif(trim(concat_ws(' ', nullif(reference, ''), description)), ''), 'Bank') as text
     from bank_line where id::text = $1 for update`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new DomainError('BANK.LINE_UNKNOWN', 'There is no such line of a bank statement.', { id });
}

async function isDecided(tx: EntityManager, commandId: string): Promise<boolean> {
  const rows = await tx.query<readonly unknown[]>('select from bank_match where command_id = $1', [commandId]);
  return rows.length > 0;
}

async function standingOf(tx: EntityManager, lineId: string): Promise<Standing | undefined> {
  const rows = await tx.query<readonly Standing[]>(
    `select m.id, m.kind, m.payment_id as "paymentId", m.recorded, coalesce(a.name, m.made_by) as by,
       (m.made_at at time zone 'Europe/London')::date::text as on
     from bank_match m left join account a on a.id::text = m.made_by where m.bank_line_id = $1 and m.undone_at is null`,
    [lineId],
  );
  return rows[0];
}

/** @throws DomainError unless it stands, is of that amount, and no other line stands for it. */
async function checkRecord(tx: EntityManager, table: 'payment' | 'refund', id: string, amount: number): Promise<void> {
  const rows = await tx.query<readonly { pence: number; reversed: boolean; matched: boolean }[]>(
    `select t.pence, exists (select from reversal r where r.${table}_id = t.id) as reversed,
       exists (select from bank_match m where m.${table}_id = t.id and m.undone_at is null) as matched
     from ${table} t where t.id::text = $1`,
    [id],
  );
  const [found] = rows;
  if (found && found.pence === amount && !found.reversed && !found.matched) return;
  throw new DomainError(
    'BANK.NO_SUCH_RECORD',
    `There is no ${table} of this amount that stands and has no line of the bank yet; choose one of those proposed.`,
    { id },
  );
}

async function insertMatch(tx: EntityManager, lineId: string, decided: Decided, entry: Entry): Promise<void> {
  const { kind, paymentId = null, refundId = null, recorded = false, reason = null } = decided;
  await tx.query(
    `insert into bank_match (id, bank_line_id, kind, payment_id, refund_id, recorded, reason, command_id, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[idOf('bank match', entry.commandId), lineId, kind, paymentId, refundId, recorded, reason],
      ...[entry.commandId, entry.by, entry.now],
    ],
  );
}
