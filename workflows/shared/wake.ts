import { condition } from '@temporalio/workflow';

/** Two clocks are never quite the same: without a floor, one that runs ahead would make a workflow look in a busy loop. */
const SHORTEST_WAIT_MS = 500;

/** Waits for work, at most until the instant (real time, ISO; null: for ever); false when the instant came first. */
export async function woken(wakeAt: string | null, work: () => boolean): Promise<boolean> {
  if (wakeAt !== null) return condition(work, Math.max(SHORTEST_WAIT_MS, Date.parse(wakeAt) - Date.now()));
  await condition(work);
  return true;
}
