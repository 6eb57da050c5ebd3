import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { nextLetter, type NextLetter } from '#domain/collection/next-letter';
import {
  INSTRUCTIONS,
  refusalOf,
  trial,
  type Instruction,
  type InstructionType,
} from '#domain/collection/instructions';
import { DomainError, InvalidInput } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { CalendarService } from '../calendar/calendar.service.js';
import { isFollowed } from './collection-log.js';
import { CollectionProcess } from './collection.process.js';
import { collecting, standingOf, stateOf, type CollectionState } from './collection-state.js';

/** Who may give which instruction. */
const OPERATION: Readonly<Record<InstructionType, Operation>> = {
  promise: 'holdCollection',
  withdrawPromise: 'holdCollection',
  dispute: 'holdCollection',
  reviewDispute: 'holdCollection',
  settleDispute: 'holdCollection',
  proposeWriteOff: 'proposeWriteOff',
  approveWriteOff: 'decideWriteOff',
  refuseWriteOff: 'decideWriteOff',
  reverseWriteOff: 'decideWriteOff',
};

export interface CollectionView {
  readonly state: CollectionState;
  readonly next: NextLetter;
  readonly history: readonly { readonly at: Instant; readonly words: string; readonly by: string | null }[];
  /** Every instruction with the reason why not; null where it may be given. */
  readonly possible: readonly { readonly type: InstructionType; readonly why: string | null }[];
}

/** The collection of an invoice as people see it and act on it. */
@Injectable()
export class CollectionsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly process: CollectionProcess,
  ) {}

  async of(user: User, invoiceId: string): Promise<CollectionView> {
    const denied = refuseUnless(user, 'readReceivables');
    if (denied) throw denied;
    const [state, now, calendar] = await Promise.all([
      this.find(invoiceId),
      this.clock.now(),
      this.calendars.current(),
    ]);
    const history = await this.db.query<CollectionView['history']>(
      `select to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.words, a.name as by
       from collection_event e left join account a on a.id::text = e.by_account where e.invoice_id = $1 order by e.at, e.id`,
      [state.invoiceId],
    );
    return {
      ...{ state, history },
      next: state.status === 'issued' ? nextLetter(collecting(state), now, calendar) : NOT_YET,
      possible: INSTRUCTIONS.map((type) => ({ type, why: whyNot(user, type, state, londonDay(now)) })),
    };
  }

  /** @throws DomainError: the refusal with its reason; nothing has changed then. A repeat changes nothing. */
  async instruct(user: User, invoiceId: string, commandId: string, instruction: Instruction): Promise<void> {
    const denied = refuseUnless(user, OPERATION[instruction.type]);
    if (denied) throw denied;
    const [state, today] = await Promise.all([this.find(invoiceId), this.clock.today()]);
    if (await isFollowed(this.db.manager, commandId)) return;
    const refusal = refusalOf(instruction, standingOf(state), user.id, today);
    if (refusal) throw refusal;
    if ('owner' in instruction.data) await this.checkOwner(instruction.data.owner);
    await this.process.instruct(state.invoiceId, { commandId, by: user.id, instruction });
  }

  /** Who may own a dispute. */
  owners(): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.db.query(
      `select id, name from account where active and roles ?| array['office', 'manager', 'finance'] order by name`,
    );
  }

  private async checkOwner(owner: string): Promise<void> {
    if ((await this.owners()).some(({ id }) => id === owner)) return;
    throw new InvalidInput('This owner does not fit.', [
      { pointer: '/owner', message: 'Choose somebody of the office, the managers or finance.' },
    ]);
  }

  private async find(invoiceId: string): Promise<CollectionState> {
    const state = await stateOf(this.db.manager, invoiceId, await this.clock.today());
    if (state) return state;
    throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id: invoiceId });
  }
}

const NOT_YET: NextLetter = { at: null, rung: null, why: 'Reminders begin when the invoice is issued.' };

const whyNot = (user: User, type: InstructionType, state: CollectionState, today: LocalDay): string | null =>
  may(user, OPERATION[type])
    ? (refusalOf(trial(type, today), standingOf(state), user.id, today)?.message ?? null)
    : (refuseUnless(user, OPERATION[type])?.message ?? null);
