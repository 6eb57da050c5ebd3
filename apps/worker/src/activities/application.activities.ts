import { Injectable } from '@nestjs/common';
import { ApplicationRecordService } from '#services/assessors/applications/application-record.service';
import type {
  ApplicationActivities,
  ApplicationRecorded,
  ApplicationToRecord,
} from '#workflows/assessors/application.contract';

@Injectable()
export class ApplicationActivitiesHost implements ApplicationActivities {
  constructor(private readonly records: ApplicationRecordService) {}

  recordApplication(request: ApplicationToRecord): Promise<ApplicationRecorded> {
    return this.records.record(request);
  }
}
