import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import type { Stakeholder } from '#domain/interviews/coverage';
import { checkInterview, pseudonymOf, refuseRecording, type InterviewText } from '#domain/interviews/interviews';
import { newId } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';

export interface NewInterview extends InterviewText {
  readonly stakeholder: Stakeholder;
  readonly people: number;
  /** The slot of the plan in which it was held; null where it was in none. */
  readonly slotId: string | null;
}

export interface InterviewRecord extends NewInterview {
  readonly id: string;
  readonly version: number;
  readonly pseudonym: string;
  readonly recordedBy: string;
  readonly changedAt: Instant;
  readonly struckBecause: string | null;
  /** Criteria whose score it supports, in their order. */
  readonly criteria: readonly string[];
}

export interface InterviewsOfCase {
  readonly items: readonly InterviewRecord[];
  readonly mayRecord: boolean;
  readonly whyNot: string | null;
}

export interface AskedOfInterview {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

const INTERVIEWS = `
  select i.id, i.version, i.slot_id as "slotId", i.stakeholder, i.first_no as "firstNo", i.people, i.day::text as day, i.consent, i.notes,
    a.name as "recordedBy", ${instantOf('i.changed_at')} as "changedAt", i.struck_because as "struckBecause",
    (select coalesce(jsonb_agg(l.criterion order by string_to_array(l.criterion, '.')::int[]), '[]') from score_interview l
       where l.interview_id = i.id and l.unlinked_at is null) as criteria
  from interview i join account a on a.id = i.recorded_by where i.case_id = $1 order by i.day, i.id`;

const RECORD = `
  insert into interview (id, command_id, case_id, slot_id, stakeholder, people, day, consent, notes, recorded_by, changed_by, changed_at, first_no)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, coalesce(max(first_no + people), 1) from interview where case_id = $3 and stakeholder = $5
  on conflict (command_id) do nothing`;

const CASE_OF = `
  select f.number, f.cycle from interview i join case_file f on f.id = i.case_id where i.id::text = $1`;

/** Records of interviews. They belong to the case: a visit broken off or another assessor takes nothing away. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
  ) {}

  /** With notes: for whoever assesses (#domain/access/permissions); everybody else sees counts, in the plan. */
  async ofCase(user: User, number: string, cycle: number): Promise<InterviewsOfCase> {
    const at = await this.commands.open(user, 'readInterviews', number, cycle);
    const rows = await this.db.query<readonly (Omit<InterviewRecord, 'pseudonym'> & { firstNo: number })[]>(
      INTERVIEWS,
      [at.id],
    );
    return {
      items: rows.map(({ firstNo, ...row }) => ({
        ...row,
        pseudonym: pseudonymOf(row.stakeholder, firstNo, row.people),
      })),
      mayRecord: may(user, 'recordInterview', at),
      whyNot: refuseRecording(at.state.stage)?.message ?? null,
    };
  }

  async record(user: User, number: string, cycle: number, commandId: string, given: NewInterview): Promise<void> {
    const at = await this.commands.open(user, 'recordInterview', number, cycle);
    refuseText(given, at);
    const { slotId, stakeholder, people, day, consent, notes } = given;
    await this.db.transaction(async (tx) => {
      // Numbers are given out one after the other; the case's row is what its records queue at.
      await tx.query('select 1 from case_file where id = $1 for update', [at.id]);
      if (slotId !== null) await refuseSlot(tx, at.id, slotId, commandId);
      await tx.query(RECORD, [
        ...[newId(), commandId, at.id, slotId, stakeholder, people, day, consent, notes, user.id, at.now],
      ]);
    });
  }

  /** Day, consent and notes; whoever takes consent back has their notes forgotten. */
  async change(asked: AskedOfInterview, text: InterviewText): Promise<CaseAtHand> {
    return this.step(asked, async (tx, at) => {
      refuseText(text, at);
      await tx.query(
        `update interview set day = $4, consent = $5, notes = $6, changed_by = $2, changed_at = $3, version = version + 1 where id = $1`,
        [asked.id, asked.user.id, at.now, text.day, text.consent, text.notes],
      );
    });
  }

  /** What was recorded by mistake: its number stays taken, its notes go, and it counts no more. */
  async strike(asked: AskedOfInterview, reason: string): Promise<CaseAtHand> {
    return this.step(asked, async (tx, at) => {
      await tx.query(
        `update interview set struck_at = $3, struck_because = $4, notes = '', changed_by = $2, changed_at = $3, version = version + 1
         where id = $1`,
        [asked.id, asked.user.id, at.now, reason],
      );
    });
  }

  private async step(
    { user, id, expectedSeq }: AskedOfInterview,
    act: (tx: EntityManager, at: CaseAtHand) => Promise<void>,
  ): Promise<CaseAtHand> {
    const [found] = await this.db.query<readonly { number: string; cycle: number }[]>(CASE_OF, [id]);
    if (!found) throw new DomainError('INTERVIEW.UNKNOWN', 'There is no such interview in a case of yours.', { id });
    const at = await this.commands.open(user, 'recordInterview', found.number, found.cycle);
    const closed = refuseRecording(at.state.stage);
    if (closed) throw closed;
    await this.db.transaction(async (tx) => {
      await refuseUnseen(tx, id, expectedSeq);
      await act(tx, at);
    });
    return at;
  }
}

/** @throws DomainError where it was struck, or somebody changed it since it was seen. */
async function refuseUnseen(tx: EntityManager, id: string, seen: number): Promise<void> {
  const [row] = await tx.query<readonly { version: number; struck: boolean }[]>(
    'select version, struck_at is not null as struck from interview where id = $1 for update',
    [id],
  );
  if (row?.struck) throw new DomainError('INTERVIEW.STRUCK', 'This record was struck; it does not change any more.');
  if (row?.version === seen) return;
  throw new DomainError('INTERVIEW.CHANGED', 'This record has changed since you opened it; look at it again.', {
    seen,
    current: row?.version,
  });
}

function refuseText(text: InterviewText, { state, today }: CaseAtHand): void {
  const closed = refuseRecording(state.stage);
  if (closed) throw closed;
  const faults = checkInterview(text, today);
  if (faults.length > 0) throw new InvalidInput('The interview cannot be kept as entered.', faults);
}

const SLOT = `
  select exists (select from interview i where i.slot_id = s.id and i.struck_at is null and i.command_id <> $3) as taken
  from interview_slot s where s.id::text = $2 and s.case_id = $1 and s.removed_at is null`;

async function refuseSlot(tx: EntityManager, caseId: string, slotId: string, commandId: string): Promise<void> {
  const [slot] = await tx.query<readonly { taken: boolean }[]>(SLOT, [caseId, slotId, commandId]);
  if (slot && !slot.taken) return;
  const message = slot
    ? 'Another interview is on record for this slot; leave the slot open, or strike the other.'
    : 'The plan of this visit has no such slot; choose one of it, or none.';
  throw new InvalidInput('The interview cannot be kept as entered.', [{ pointer: '/slotId', message }]);
}
