import { Injectable } from '@nestjs/common';
import type { Finding } from '#domain/reconciliation/findings';
import { Clock } from '#platform/clock/clock';
import { CalendarNewsService } from '../calendar/calendar-news.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Around } from './rounds.js';

/** What every check goes by, read once for a run. */
@Injectable()
export class SurroundingsService {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly news: CalendarNewsService,
  ) {}

  async now(): Promise<Around> {
    return { now: await this.clock.now(), calendar: await this.calendars.current() };
  }

  /** Changes of the calendar that not everybody has heard of. */
  async untold(repair: boolean): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const version of await this.news.untold()) {
      const told = repair && (await this.news.tell(version));
      const words = `Version ${version} of the calendar was made and not everybody was told.`;
      findings.push({
        about: 'calendar',
        caseId: null,
        proceedingId: null,
        words,
        mended: told ? 'Everybody is told now.' : null,
      });
    }
    return findings;
  }
}
