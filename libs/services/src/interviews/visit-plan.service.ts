import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { coverageOf, shortfallOfPlan, shortfallOfVisit, type Covered } from '#domain/interviews/coverage';
import {
  checkSlot,
  daysToPlan,
  refusePlanning,
  standingOf,
  type SlotStanding,
  type SlotWish,
} from '#domain/interviews/slots';
import { visitRulesOf, type VisitHours } from '#domain/visits/visit-rules';
import { newId } from '#platform/database/ids';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { StandardsService } from '../standards/standards.service.js';
import { caseOfSlot, heardOf, slotsOf, type StoredSlot } from './plan-rows.js';

export interface VisitPlan {
  readonly place: string;
  readonly hours: VisitHours;
  readonly supervisorAttends: boolean;
  /** Days that can be planned, ascending. */
  readonly days: readonly LocalDay[];
  readonly heldDays: readonly LocalDay[];
  readonly slots: readonly (StoredSlot & { readonly standing: SlotStanding })[];
  readonly coverage: readonly Covered[];
  /** What has no slot yet; null where nothing is missing. */
  readonly unplanned: string | null;
  /** Who is still to be heard, planned or not. */
  readonly unheard: string | null;
  readonly mayPlan: boolean;
  /** Why nothing can be planned now, whoever asks; null where it can. */
  readonly whyNot: string | null;
}

/** A change of one slot as it comes in. */
export interface AskedOfSlot {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

const INSERT = `
  insert into interview_slot (id, command_id, case_id, day, from_time, until_time, stakeholder, people, interviewer, way, place, note,
    changed_by, changed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (command_id) do nothing`;

const UPDATE = `
  update interview_slot set day = $4, from_time = $5, until_time = $6, stakeholder = $7, people = $8, interviewer = $9, way = $10,
    place = $11, note = $12, changed_by = $2, changed_at = $3, version = version + 1 where id = $1`;

/** The plan of a visit: slots of one case, worked on by assessor and organisation, each slot with its version. */
@Injectable()
export class VisitPlanService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly standards: StandardsService,
  ) {}

  async plan(user: User, number: string, cycle: number): Promise<VisitPlan> {
    const at = await this.commands.open(user, 'readVisit', number, cycle);
    const [slots, heard, version] = await Promise.all([
      slotsOf(this.db.manager, at.id),
      heardOf(this.db.manager, at.id),
      at.standardsVersionId === null ? null : this.standards.get(at.standardsVersionId),
    ]);
    const { hours, coverage: target } = visitRulesOf(version?.rules.visit);
    const standing = slots.map((slot) => ({ ...slot, standing: standingOf(slot, at.state, slot.interviewed) }));
    const toCome = standing.filter((slot) => slot.standing === 'planned');
    const coverage = coverageOf(target, toCome, heard);
    const { place, supervisorAttends, heldDays } = at.state;
    return {
      ...{ place, hours, supervisorAttends, heldDays, days: daysToPlan(at.state), slots: standing, coverage },
      ...{ unplanned: shortfallOfPlan(coverage), unheard: shortfallOfVisit(coverage) },
      mayPlan: may(user, 'planVisit', at),
      whyNot: refusePlanning(at.state)?.message ?? null,
    };
  }

  /** @throws InvalidInput naming each field; DomainError VISIT_PLAN.OVERLAP where the interviewer hears somebody else then. */
  async add(user: User, number: string, cycle: number, commandId: string, wish: SlotWish): Promise<void> {
    const at = await this.commands.open(user, 'planVisit', number, cycle);
    refuseWish(wish, at);
    const { day, from, until, stakeholder, people, interviewer, way, place, note } = wish;
    await this.keep(at, wish, null, (tx) =>
      tx.query(INSERT, [
        ...[newId(), commandId, at.id, day, from, until, stakeholder, people, interviewer, way, place, note],
        ...[user.id, at.now],
      ]),
    );
  }

  /** Also moves a slot of a day that was dropped onto a day of the visit. */
  async change(asked: AskedOfSlot, wish: SlotWish): Promise<CaseAtHand> {
    const at = await this.caseOf(asked);
    refuseWish(wish, at);
    const { day, from, until, stakeholder, people, interviewer, way, place, note } = wish;
    await this.keep(at, wish, asked, (tx) =>
      tx.query(UPDATE, [
        ...[asked.id, asked.user.id, at.now, day, from, until, stakeholder, people, interviewer, way, place, note],
      ]),
    );
    return at;
  }

  async remove(asked: AskedOfSlot): Promise<CaseAtHand> {
    const at = await this.caseOf(asked);
    await this.db.transaction(async (tx) => {
      await refuseUnseen(tx, asked);
      await tx.query(
        'update interview_slot set removed_at = $3, changed_by = $2, changed_at = $3, version = version + 1 where id = $1',
        [asked.id, asked.user.id, at.now],
      );
    });
    return at;
  }

  private async caseOf({ user, id }: AskedOfSlot): Promise<CaseAtHand> {
    const found = await caseOfSlot(this.db.manager, id);
    if (!found) throw unknownSlot(id);
    return this.commands.open(user, 'planVisit', found.number, found.cycle);
  }

  private async keep(
    at: CaseAtHand,
    wish: SlotWish,
    asked: AskedOfSlot | null,
    write: (tx: EntityManager) => Promise<unknown>,
  ): Promise<void> {
    try {
      await this.db.transaction(async (tx) => {
        if (asked) await refuseUnseen(tx, asked);
        await write(tx);
      });
    } catch (error) {
      if ((error as { readonly code?: string }).code !== '23P01') throw error;
      throw overlap(wish, await slotsOf(this.db.manager, at.id), asked?.id);
    }
  }
}

function refuseWish(wish: SlotWish, { state }: CaseAtHand): void {
  const refusal = refusePlanning(state);
  if (refusal) throw refusal;
  const faults = checkSlot(wish, state);
  if (faults.length > 0) throw new InvalidInput('The slot cannot be kept as entered.', faults);
}

const LOCKED = `
  select s.version, exists (select from interview i where i.slot_id = s.id and i.struck_at is null) as interviewed
  from interview_slot s where s.id = $1 and s.removed_at is null for update`;

/** @throws DomainError where the slot was held, or somebody changed it since it was seen. */
async function refuseUnseen(tx: EntityManager, { id, expectedSeq: seen }: AskedOfSlot): Promise<void> {
  const [slot] = await tx.query<readonly { version: number; interviewed: boolean }[]>(LOCKED, [id]);
  if (!slot) throw unknownSlot(id);
  if (slot.interviewed)
    throw new DomainError('VISIT_PLAN.HELD', 'This interview was held; its slot stays as it was.', { id });
  if (slot.version !== seen)
    throw new DomainError('VISIT_PLAN.CHANGED', 'Somebody changed this slot since you opened it; look at it again.', {
      seen,
      current: slot.version,
    });
}

const unknownSlot = (id: string): DomainError =>
  new DomainError('VISIT_PLAN.SLOT_UNKNOWN', 'There is no such slot in a plan that you may see.', { id });

function overlap(wish: SlotWish, slots: readonly StoredSlot[], itself: string | undefined): DomainError {
  const other = slots.find(
    ({ id, day, interviewer, from, until }) =>
      id !== itself && day === wish.day && interviewer === wish.interviewer && from < wish.until && until > wish.from,
  );
  const when = other ? ` from ${other.from} to ${other.until}` : ' then';
  return new InvalidInput(
    'Nobody is in two interviews at once.',
    [{ pointer: '/from', message: `The ${wish.interviewer} hears somebody else${when}.` }],
    'VISIT_PLAN.OVERLAP',
  );
}
