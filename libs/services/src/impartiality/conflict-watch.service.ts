import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { londonDay, type Instant } from '#domain/calendar/dates';
import { idOf } from '#platform/database/ids';
import { OutboxService, type NewMail } from '../mail/outbox.service.js';
import { CaseLettersService, type CaseToTell } from './case-letters.service.js';
import { TiesService, type Judged } from './ties.service.js';

/**
 * Holds what is on record against the cases under way: with each new fact, and every day, because time passes too. The office
 * is told once of each finding; reporting the conflict, which freezes the case, is a person's step.
 */
@Injectable()
export class ConflictWatchService {
  constructor(
    private readonly ties: TiesService,
    private readonly outbox: OutboxService,
    private readonly letters: CaseLettersService,
  ) {}

  /** Answers how many people of how many cases it found something about. */
  async look(tx: EntityManager, now: Instant, assessorId: string | null = null): Promise<number> {
    const found = (await this.ties.underWay(londonDay(now), assessorId, tx)).filter(
      ({ standing }) => standing.length > 0,
    );
    const cases = await this.letters.cases(
      tx,
      found.map(({ who }) => who.caseId),
      now,
    );
    const mails = found.flatMap((each) => {
      const of = cases.find(({ id }) => id === each.who.caseId);
      return of ? this.mails(of, each) : [];
    });
    await this.outbox.put(tx, mails, now);
    return found.length;
  }

  private mails(of: CaseToTell, { who, standing }: Judged): readonly NewMail[] {
    const facts = idOf('finding', who.assessorId, ...standing.map(({ key }) => key).sort());
    return this.letters.staff(of, 'office', 'manager').map((to): NewMail => ({
      ...this.letters.logical(of, to, `finding ${facts}`),
      purpose: 'conflict-found',
      variables: {
        ...this.letters.about(of, to),
        ...{ assessor: who.name, role: who.role ?? 'assessor', paths: standing.map(({ words }) => words) },
      },
    }));
  }
}
