import type { ActivityOptions } from '@temporalio/workflow';

// No maximumAttempts and nothing non-retryable in any of them: an activity failure that reached a workflow's main function
// would fail the whole case. What cannot succeed waits, is seen in the worker's health, and goes on once it is mended.

/** Short idempotent transactions: retried for days, at first within the second, so that a restarted database is hardly felt. */
export const records: ActivityOptions = {
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
};

/** Setting a paper or writing a file: seconds at most, without a lock; what is missing is kept with the paper, not thrown. */
export const papers: ActivityOptions = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
};

/** The round of the post: long, with a heartbeat, so that a dead worker's round is given to another within seconds. */
export const post: ActivityOptions = {
  startToCloseTimeout: '20 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};

/** A look at everything there is: minutes to an hour, with a heartbeat between its parts. */
export const rounds: ActivityOptions = {
  startToCloseTimeout: '3 hours',
  heartbeatTimeout: '5 minutes',
  retry: { initialInterval: '10 seconds', backoffCoefficient: 2, maximumInterval: '10 minutes' },
};
