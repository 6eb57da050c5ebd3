// One reconciliation: a single long activity under the run's own id, so that a lost worker's is begun again by another.
import { proxyActivities, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { rounds } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import type { ReconciliationActivities, ReconciliationInput } from './reconciliation.contract.js';

const { reconcile } = proxyActivities<ReconciliationActivities>(rounds);

export async function reconciliation({ by, repair }: ReconciliationInput): Promise<{ readonly found: number }> {
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  return reconcile({ id: workflowInfo().runId, by, repair });
}
