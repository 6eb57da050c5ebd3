import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ApplicationEvent } from '#domain/assessors/application';
import { refuseStep, type RegisterEntry } from '#domain/assessors/register';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import { BoardDecisionsService } from '../../board/board-decisions.service.js';
import { PoliciesService } from '../policies.service.js';
import { RegisterDetailsService } from '../register-details.service.js';
import { RegisterStepsService } from '../register-steps.service.js';
import type { Applicant } from './applicant.js';

/** Where an application meets the register: whoever is in training is a candidate there, and the steps follow the application. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly db: DataSource,
    private readonly details: RegisterDetailsService,
    private readonly steps: RegisterStepsService,
    private readonly policies: PoliciesService,
    private readonly decisions: BoardDecisionsService,
  ) {}

  /** Before the acceptance is decided: a new candidate, or the lapsed entry of somebody who comes back. */
  async enter(by: string, applicationId: string, { name, email, employer, basedIn }: Applicant): Promise<void> {
    await this.db.transaction(async (tx) => {
      const known = await tx.query<readonly { id: string; status: string }[]>(
        'select id, status from assessor where lower(email) = lower($1)',
        [email],
      );
      if (known[0] && ['board approved', 'active', 'suspended'].includes(known[0].status))
        throw new DomainError('APPLICATIONS.ON_THE_REGISTER', `${name} is on the register: ${known[0].status}.`);
      const id = idOf('candidate', applicationId);
      const entry =
        known[0]?.id ?? (await this.details.enterIn(tx, by, id, { name, email, employer, basedIn, listed: true }));
      await tx.query('update assessor_application set assessor_id = $2 where id = $1', [applicationId, entry]);
    });
  }

  /** @throws DomainError where the decision is not about this applicant, or came before the training. */
  async decision(decisionId: string, assessorId: string | null) {
    const decision = await this.decisions.about(decisionId, 'appointment', assessorId ?? '');
    const { decidedOn, outcome } = decision;
    if (outcome === 'carried') await this.refuse(assessorId, 'approve', decidedOn, decidedOn);
    return { decisionId, carried: outcome === 'carried', on: decidedOn };
  }

  refuseAppointment(assessorId: string | null, on: LocalDay, today: LocalDay): Promise<void> {
    return this.refuse(assessorId, 'appoint', on, today);
  }

  /** While an event is recorded. Answers why the register could not follow, or null; it never refuses. */
  async follow(
    tx: EntityManager,
    assessorId: string | null,
    event: ApplicationEvent,
    at: Instant,
  ): Promise<string | null> {
    if (assessorId === null) return null;
    const told = { id: assessorId, commandId: event.commandId, by: event.actor.id, at };
    switch (event.type) {
      case 'recordTraining':
        if (!event.data.passed) return null;
        return this.steps.follow(tx, told, 'passTraining', { on: event.data.on, detail: event.data.detail });
      case 'recordDecision': {
        if (!event.data.carried) return null;
        const { on, decisionId } = event.data;
        return this.steps.follow(tx, told, 'approve', { on, detail: 'By application.', decisionId });
      }
      case 'appoint':
        return this.steps.follow(tx, told, 'appoint', { on: event.data.on, detail: 'By application.' });
      default:
        return null;
    }
  }

  private async refuse(id: string | null, step: 'approve' | 'appoint', on: LocalDay, today: LocalDay): Promise<void> {
    const [entries, policies] = await Promise.all([
      this.db.query<readonly RegisterEntry[]>(
        `select name, status, supervisory, trained_on::text as "trainedOn", approved_on::text as "approvedOn",
           competence_until::text as "competenceUntil" from assessor where id = $1`,
        [id],
      ),
      this.policies.all(),
    ]);
    const refused = entries[0] && refuseStep(entries[0], step, { on, today, policies, cpdHours: 0 });
    if (refused) throw refused;
  }
}
