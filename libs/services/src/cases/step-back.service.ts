import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { CommandType } from '#domain/cases/commands';
import { obstacle } from '#domain/cases/obstacles';
import { STAGE_WORDS } from '#domain/cases/stage-words';
import { TRANSITIONS } from '#domain/cases/stages';
import type { Step } from '#domain/cases/step';
import { lastStep, refuseRestoring, undoingOf, type SinceStep } from '#domain/cases/steps';
import type { DeadlineKind } from '#domain/deadlines/rules';
import type { DomainError } from '#domain/errors';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from './commands.service.js';

export interface MailToRecall {
  readonly subject: string;
  readonly recipient: string;
  /** It has gone out or may have: the reader is told that the step was taken back. */
  readonly gone: boolean;
}

/** What taking the last step back would do, before it is done. */
export interface StepBackPreview {
  readonly possible: boolean;
  readonly why: string | null;
  readonly step: number | null;
  readonly does: string | null;
  readonly leadsTo: string | null;
  readonly clocksEnded: readonly DeadlineKind[];
  readonly clocksReopened: readonly DeadlineKind[];
  readonly mails: readonly MailToRecall[];
}

const SINCE = `
  select (select coalesce(jsonb_agg(e.type), '[]') from case_event e where e.case_id = f.id and e.seq > $2) as events,
    (select e.data ->> 'assessor' from case_event e where e.case_id = f.id and e.seq = $2) as named,
    (select jsonb_build_object('id', a.id, 'name', a.name) from assessor a where a.id = f.assessor_id) as assessor
  from case_file f where f.id = $1`;

const NOTHING = { step: null, does: null, leadsTo: null, clocksEnded: [], clocksReopened: [], mails: [] };

/** Taking a step back by a compensating event; nothing is deleted (#domain/cases/steps). */
@Injectable()
export class StepBackService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
  ) {}

  async preview(user: User, number: string, cycle: number): Promise<StepBackPreview> {
    const { id, state } = await this.commands.open(user, 'stepBack', number, cycle);
    const step = lastStep(state);
    const refusal = obstacle(state, 'stepBack') ?? (step && (await this.refusedFor(id, step)));
    if (refusal || !step) return { possible: false, why: refusal?.message ?? null, ...NOTHING };
    const { ends = [], reopens = [] } = undoingOf(step);
    return {
      possible: true,
      why: null,
      step: step.seq,
      does: TRANSITIONS[step.command as CommandType].does,
      leadsTo: STAGE_WORDS[step.from],
      clocksEnded: ends,
      clocksReopened: reopens,
      mails: await this.mailsOf(id, step.seq),
    };
  }

  back(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'stepBack', async ({ id, state, today }) => {
      const step = lastStep(state);
      const refused = step && (await this.refusedFor(id, step));
      if (refused) throw refused;
      return { step: step?.seq ?? 0, reason, today };
    });
  }

  private async refusedFor(caseId: string, step: Step): Promise<DomainError | undefined> {
    const [since] = await this.db.query<readonly SinceStep[]>(SINCE, [caseId, step.seq]);
    return since && refuseRestoring(step, since);
  }

  private mailsOf(caseId: string, seq: number): Promise<readonly MailToRecall[]> {
    return this.db.query(
      `select subject, recipient, status in ('sending', 'sent', 'unclear') as gone from mail
       where case_id = $1 and occurrence = $2 order by recipient`,
      [caseId, `event ${seq}`],
    );
  }
}
