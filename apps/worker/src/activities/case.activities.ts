import { Injectable } from '@nestjs/common';
import { RecordService } from '#services/cases/record.service';
import type { CaseActivities, RecordAnswer, RecordRequest } from '#workflows/cases/case.contract';

@Injectable()
export class CaseActivitiesHost implements CaseActivities {
  constructor(private readonly records: RecordService) {}

  recordCase(request: RecordRequest): Promise<RecordAnswer> {
    return this.records.record(request);
  }
}
