import { Injectable } from '@nestjs/common';
import { ApplicationRecordService } from '#services/assessors/applications/application-record.service';
import { RegisterRoundService } from '#services/assessors/watch/register-round.service';
import type {
  ApplicationActivities,
  ApplicationRecorded,
  ApplicationToRecord,
} from '#workflows/assessors/application.contract';
import type { RegisterWatchActivities } from '#workflows/assessors/register-watch.contract';

@Injectable()
export class ApplicationActivitiesHost implements ApplicationActivities, RegisterWatchActivities {
  constructor(
    private readonly records: ApplicationRecordService,
    private readonly rounds: RegisterRoundService,
  ) {}

  recordApplication(request: ApplicationToRecord): Promise<ApplicationRecorded> {
    return this.records.record(request);
  }

  watchRegister(): Promise<string> {
    return this.rounds.round();
  }
}
