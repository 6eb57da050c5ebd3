import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OpenApplicationsService } from '../assessors/applications/open-applications.service.js';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { OpenCollectionsService } from '../collection/open-collections.service.js';
import { OpenProceedingsService } from '../proceedings/open-proceedings.service.js';

interface Moved {
  readonly told: boolean;
  readonly cases: readonly string[];
  readonly proceedings: readonly string[];
}

/** Who waits for a day has to hear that the calendar has changed: an earlier reminder would otherwise come late. */
@Injectable()
export class CalendarNewsService {
  private readonly log = new Logger(CalendarNewsService.name);

  constructor(
    private readonly db: DataSource,
    private readonly openCases: OpenCasesService,
    private readonly openCollections: OpenCollectionsService,
    private readonly openApplications: OpenApplicationsService,
    private readonly openProceedings: OpenProceedingsService,
  ) {}

  /** Versions of which not everybody has heard, the oldest first. */
  async untold(): Promise<readonly number[]> {
    const rows = await this.db.query<readonly { version: number }[]>(
      'select version from holiday_calendar where command_id is not null and told_at is null order by version',
    );
    return rows.map(({ version }) => version);
  }

  /** Wakes every case and proceeding with a moved date, every collection and application. False where the engine does not answer just now. */
  async tell(version: number): Promise<boolean> {
    const rows = await this.db.query<readonly Moved[]>(
      `select c.told_at is not null as told,
         array(select distinct case_id from deadline_redating where calendar_version = c.version and case_id is not null) as cases,
         array(select distinct proceeding_id from deadline_redating where calendar_version = c.version
           and proceeding_id is not null) as proceedings
       from holiday_calendar c where c.version = $1`,
      [version],
    );
    if (!rows[0] || rows[0].told) return true;
    try {
      await this.openCases.lookAgain(rows[0].cases);
      await this.openCollections.lookAgain();
      await this.openApplications.lookAgain();
      await this.openProceedings.lookAgain(rows[0].proceedings);
    } catch (error) {
      this.log.warn(`version ${version} of the calendar is not yet told: ${String(error)}`);
      return false;
    }
    await this.db.query('update holiday_calendar set told_at = now() where version = $1', [version]);
    return true;
  }
}
