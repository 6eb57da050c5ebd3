import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { RedatingsService, type AffectedDeadline } from '../deadlines/redatings.service.js';
import { OpenProceedingsService } from '../proceedings/open-proceedings.service.js';
import { ProceedingRedatingsService } from '../proceedings/proceeding-redatings.service.js';

/** Every deadline that a changed calendar moves, of cases and of what comes after their reports. */
@Injectable()
export class MovedDeadlinesService {
  constructor(
    private readonly openCases: OpenCasesService,
    private readonly openProceedings: OpenProceedingsService,
    private readonly ofCases: RedatingsService,
    private readonly ofProceedings: ProceedingRedatingsService,
  ) {}

  /** Nothing is recorded until the transaction ends. A proceeding's mails name its case: whoever records takes the proceeding first. */
  async hold(tx: EntityManager): Promise<void> {
    await this.openProceedings.hold(tx);
    await this.openCases.hold(tx);
  }

  /** The earliest working date first. */
  async affected(
    tx: Pick<EntityManager, 'query'>,
    before: HolidayCalendar,
    after: HolidayCalendar,
  ): Promise<readonly AffectedDeadline[]> {
    const cases = await this.ofCases.affected(tx, before, after);
    const proceedings = await this.ofProceedings.affected(tx, before, after);
    return [...cases, ...proceedings].sort((one, other) =>
      one.workingDayBefore === other.workingDayBefore ? 0 : one.workingDayBefore < other.workingDayBefore ? -1 : 1,
    );
  }

  /** Moves them all, and keeps on record what they were. */
  async redate(tx: EntityManager, moved: readonly AffectedDeadline[], version: number, at: Instant): Promise<void> {
    if (moved.length === 0) return;
    await this.ofCases.keep(tx, moved, version, at);
    const cases = moved.filter(({ proceeding }) => proceeding === null);
    await this.ofCases.redate(tx, cases, version);
    await this.ofProceedings.redate(
      tx,
      moved.filter(({ proceeding }) => proceeding !== null),
      version,
    );
    await this.openCases.refreshDue(tx, [...new Set(cases.flatMap(({ caseId }) => caseId ?? []))]);
  }
}
