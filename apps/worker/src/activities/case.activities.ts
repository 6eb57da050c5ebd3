import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';
import { RecordService } from '#services/cases/record.service';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import type { CaseActivities, RecordAnswer, RecordRequest } from '#workflows/cases/case.contract';
import type { ReconciliationActivities, ReconciliationInput } from '#workflows/reconciliation/reconciliation.contract';

@Injectable()
export class CaseActivitiesHost implements CaseActivities, ReconciliationActivities {
  constructor(
    private readonly records: RecordService,
    private readonly reconciliation: ReconciliationService,
  ) {}

  recordCase(request: RecordRequest): Promise<RecordAnswer> {
    return this.records.record(request);
  }

  /** All cases against everything else that is kept of them; the findings themselves stay in the database. */
  async reconcile(request: ReconciliationInput & { readonly id: string }): Promise<{ readonly found: number }> {
    const { found } = await this.reconciliation.run(request, () => Context.current().heartbeat());
    return { found };
  }
}
