import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import {
  competentUntil,
  policyAt,
  refuseStep,
  STEPS,
  type Policy,
  type RegisterStep,
} from '#domain/assessors/register';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { BoardDecisionsService } from '../board/board-decisions.service.js';
import { PoliciesService } from './policies.service.js';
import { alreadyDone, cpdHoursOf, lockEntry, tellHistory, type LockedEntry } from './register-entry.js';

export interface AskedOfEntry {
  readonly user: User;
  readonly id: string;
  readonly commandId: string;
  readonly expectedVersion: number;
}

export interface Step {
  readonly on: LocalDay;
  /** Why, or what was passed; shown in the history. */
  readonly detail: string;
}

type Decided = Step & { readonly decisionId?: string | null };

type Columns = Partial<
  Record<'trainedOn' | 'approvedOn' | 'approvalId' | 'activeFrom' | 'competenceUntil', string | null>
> & { readonly supervisory?: boolean };

/** The steps of an appointment: each checked by the rules, written with its history, and held by the database. */
@Injectable()
export class RegisterStepsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly policies: PoliciesService,
    private readonly decisions: BoardDecisionsService,
  ) {}

  /** Every step but the Board's approval, which needs its decision. */
  async take(asked: AskedOfEntry, step: Exclude<RegisterStep, 'approve'>, { on, detail }: Step): Promise<void> {
    const denied = refuseUnless(asked.user, 'keepAssessors');
    if (denied) throw denied;
    await this.db.transaction(async (tx) => {
      await refuseWhileApplying(tx, asked.id, step);
      await this.takeIn(tx, asked, step, { on, detail });
    });
  }

  /** The Board's approval: it names the decision, which is about this assessor and was carried. */
  async approve(asked: AskedOfEntry, { decisionId }: { readonly decisionId: string }): Promise<void> {
    const denied = refuseUnless(asked.user, 'keepAssessors');
    if (denied) throw denied;
    await this.db.transaction(async (tx) => {
      await refuseWhileApplying(tx, asked.id, 'approve');
      const { decidedOn, minuteNo } = await this.decisions.carried(decisionId, 'appointment', asked.id, tx);
      await this.takeIn(tx, asked, 'approve', { on: decidedOn, detail: `Minute ${minuteNo}.`, decisionId });
    });
  }

  /**
   * The step of an application that is recorded: it has been decided, so it is never refused here. Answers why the register
   * could not follow, or null.
   */
  async follow(
    tx: EntityManager,
    {
      id,
      commandId,
      by,
      at,
    }: { readonly id: string; readonly commandId: string; readonly by: string; readonly at: Instant },
    step: RegisterStep,
    { on, detail, decisionId = null }: Decided,
  ): Promise<string | null> {
    const entry = await lockEntry(tx, id);
    if (entry.status === STEPS[step].to) return null;
    const policies = await this.policies.all(tx);
    const refused = refuseStep(entry, step, { on, today: londonDay(at), policies, cpdHours: 0 });
    if (refused) return `The register did not follow: ${refused.message}`;
    await change(tx, entry, STEPS[step].to ?? entry.status, columnsOf(step, on, decisionId, policyAt(policies, on)));
    await tellHistory(tx, id, { commandId, step, on, detail, decisionId, by, at });
    return null;
  }

  private async takeIn(
    tx: EntityManager,
    { user, id, commandId, expectedVersion }: AskedOfEntry,
    step: RegisterStep,
    { on, detail, decisionId = null }: Decided,
  ): Promise<void> {
    const entry = await lockEntry(tx, id);
    if (await alreadyDone(tx, entry, commandId, expectedVersion)) return;
    const [at, policies] = [await this.clock.now(), await this.policies.all(tx)];
    const today = londonDay(at);
    const cpdHours = await cpdHoursOf(tx, entry.id, policyAt(policies, today));
    const refused = refuseStep(entry, step, { on, today, policies, cpdHours });
    if (refused) throw refused;
    await change(tx, entry, STEPS[step].to ?? entry.status, columnsOf(step, on, decisionId, policyAt(policies, on)));
    await tellHistory(tx, entry.id, { commandId, step, on, detail, decisionId, by: user.id, at });
  }
}

/** Whoever applies takes these steps with the application, or the two would tell different stories. */
async function refuseWhileApplying(tx: EntityManager, assessorId: string, step: RegisterStep): Promise<void> {
  if (!['passTraining', 'approve', 'appoint'].includes(step)) return;
  const rows = await tx.query<readonly { number: string }[]>(
    'select number from assessor_application where assessor_id::text = $1 and closed_at is null',
    [assessorId],
  );
  if (!rows[0]) return;
  throw new DomainError(
    'ASSESSORS.APPLYING',
    `This entry belongs to application ${rows[0].number}, which is under way: take the step there.`,
    { application: rows[0].number },
  );
}

function columnsOf(step: RegisterStep, on: LocalDay, decisionId: string | null, policy: Policy): Columns {
  switch (step) {
    case 'passTraining':
      return { trainedOn: on };
    case 'approve':
      return { approvedOn: on, approvalId: decisionId };
    case 'appoint':
      return { activeFrom: on, competenceUntil: competentUntil(on, policy) };
    case 'renewCompetence':
      return { competenceUntil: competentUntil(on, policy) };
    case 'makeSupervisory':
      return { supervisory: true };
    case 'endSupervisory':
    case 'lapse':
      return { supervisory: false };
    default:
      return {};
  }
}

const change = (tx: EntityManager, entry: LockedEntry, status: string, columns: Columns): Promise<unknown> => {
  const next = { ...entry, ...columns };
  return tx.query(
    `update assessor set status = $2, trained_on = $3, approved_on = $4, approval_id = $5, active_from = $6,
       competence_until = $7, supervisory = $8 where id = $1`,
    [
      ...[entry.id, status, next.trainedOn, next.approvedOn, next.approvalId, next.activeFrom, next.competenceUntil],
      next.supervisory,
    ],
  );
};
