// The post office: one long round after the other. An outage of the mail server stays in here and out of every case's history.
import { continueAsNew, proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import { post } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import type { PostActivities } from './post-office.contract.js';

const { drainOutbox } = proxyActivities<PostActivities>(post);

/** A round takes minutes: a run lasts some hours and its history stays short. */
const ROUNDS_A_RUN = 50;

export async function postOffice(): Promise<void> {
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  for (let round = 0; round < ROUNDS_A_RUN; round++) await drainOutbox();
  await continueAsNew<typeof postOffice>();
}
