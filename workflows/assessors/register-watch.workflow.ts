// The register's watch: a look on each working day at what people owe us and at what has become of their interests.
import { condition, continueAsNew, proxyActivities, upsertSearchAttributes } from '@temporalio/workflow';
import { records } from '../shared/activity-options.js';
import { STAGE } from '../shared/search-attributes.js';
import { Alarm } from '../shared/wake.js';
import type { RegisterWatchActivities } from './register-watch.contract.js';

const { watchRegister } = proxyActivities<RegisterWatchActivities>(records);

/** Some months: the history of a run stays short. */
const LOOKS_A_RUN = 100;

export async function registerWatch(): Promise<void> {
  let looks = 0;
  const alarm = new Alarm(() => looks++);
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  while (looks < LOOKS_A_RUN) {
    const seen = looks;
    alarm.set(await watchRegister());
    await condition(() => looks > seen);
  }
  await continueAsNew<typeof registerWatch>();
}
