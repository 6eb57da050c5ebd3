// The controls: what Temporal alone costs, without any of the product. A case's skeleton has its messages, steps and timers; the
// answering one does what one command does.
import { condition, defineUpdate, proxyActivities, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import { STAGE } from '../../../workflows/shared/search-attributes.js';
import { records } from '../../../workflows/shared/activity-options.js';

const { noOp } = proxyActivities<{ noOp(): Promise<void> }>(records);

/** A person's message; answered when what it sets off is done. */
export const message = defineUpdate<number>('message');

/** Steps after each of the five messages: thirteen in all. */
const STEPS = [3, 3, 3, 2, 2];

export async function skeleton(): Promise<void> {
  let [given, done] = [0, 0];
  setHandler(message, async () => {
    const mine = ++given;
    await condition(() => done >= mine);
    return mine;
  });
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  for (const steps of STEPS) {
    await condition(() => given > done, '14 days');
    for (let step = 0; step < steps; step++) await noOp();
    done++;
  }
  await condition(() => done >= given);
}

/** Answers each message after one step, for as long as it is asked. */
export async function answering(): Promise<void> {
  let [given, done] = [0, 0];
  setHandler(message, async () => {
    const mine = ++given;
    await condition(() => done >= mine);
    return mine;
  });
  upsertSearchAttributes([{ key: STAGE, value: 'open' }]);
  while (true) {
    await condition(() => given > done);
    await noOp();
    done++;
  }
}
