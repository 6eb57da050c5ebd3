import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** Two clocks are never quite the same: without a floor, one that runs ahead would make a workflow look in a busy loop. */
const SHORTEST_WAIT_MS = 500;

/**
 * The one timer of a workflow. It is left running while its instant stays the same, however often it is set: a timer that is
 * stopped and started anew is three events of history that say nothing. Only the workflow's main coroutine sets it.
 */
export class Alarm {
  private at: string | null = null;
  private scope = new CancellationScope();

  constructor(private readonly ring: () => void) {}

  /** @param at real time, ISO; null: not at all. One that has rung, rings again only when it is set again. */
  set(at: string | null): void {
    if (at === this.at) return;
    if (this.at !== null) this.scope.cancel();
    this.at = at;
    if (at !== null) this.start(Math.max(SHORTEST_WAIT_MS, Date.parse(at) - Date.now()));
  }

  private start(ms: number): void {
    const scope = new CancellationScope();
    this.scope = scope;
    scope
      .run(() => sleep(ms))
      .then(() => {
        if (this.scope !== scope) return;
        this.at = null;
        this.ring();
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  }
}
