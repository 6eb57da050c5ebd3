import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApplicationsProcess, type ApplicationAddress } from './applications.process.js';

/** All applications under way, as the database has them. */
@Injectable()
export class OpenApplicationsService {
  constructor(
    private readonly db: DataSource,
    private readonly process: ApplicationsProcess,
  ) {}

  /** Each reads again what is due: the clock or the calendar has changed. */
  async lookAgain(): Promise<void> {
    const open = await this.db.query<readonly ApplicationAddress[]>(
      'select id, number from assessor_application where closed_at is null and recorded_seq > 0',
    );
    for (const each of open) await this.process.lookAgain(each);
  }
}
