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
import { londonDay, type LocalDay } from '#domain/calendar/dates';
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
    await this.db.transaction((tx) => this.takeIn(tx, asked, step, { on, detail }));
  }

  /** The Board's approval: it names the decision, which is about this assessor and was carried. */
  async approve(asked: AskedOfEntry, { decisionId }: { readonly decisionId: string }): Promise<void> {
    const denied = refuseUnless(asked.user, 'keepAssessors');
    if (denied) throw denied;
    await this.db.transaction(async (tx) => {
      const { decidedOn, minuteNo } = await this.decisions.carried(decisionId, 'appointment', asked.id, tx);
      await this.takeIn(tx, asked, 'approve', { on: decidedOn, detail: `Minute ${minuteNo}.`, decisionId });
    });
  }

  private async takeIn(
    tx: EntityManager,
    { user, id, commandId, expectedVersion }: AskedOfEntry,
    step: RegisterStep,
    { on, detail, decisionId = null }: Step & { readonly decisionId?: string | null },
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
