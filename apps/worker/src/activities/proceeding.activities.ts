import { Injectable } from '@nestjs/common';
import { ProceedingRecordService } from '#services/proceedings/proceeding-record.service';
import type {
  ProceedingActivities,
  ProceedingRecorded,
  ProceedingToRecord,
} from '#workflows/proceedings/proceeding.contract';

@Injectable()
export class ProceedingActivitiesHost implements ProceedingActivities {
  constructor(private readonly records: ProceedingRecordService) {}

  recordProceeding(request: ProceedingToRecord): Promise<ProceedingRecorded> {
    return this.records.record(request);
  }
}
