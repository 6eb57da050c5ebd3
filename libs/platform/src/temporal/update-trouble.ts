// What can go wrong when a workflow is asked by an Update, as refusals that people can read.
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { DomainError, type Facts } from '#domain/errors';
import { isNoAnswer } from './no-answer.js';

export interface TroubleWords {
  /** First half of the codes: `APPLICATIONS`. */
  readonly feature: string;
  /** The thing that does not answer: `The application`. */
  readonly what: string;
  /** Said once its workflow has ended. */
  readonly over: string;
}

export function updateTrouble(error: unknown, { feature, what, over }: TroubleWords): Error {
  if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
    const { type, message, details } = error.cause;
    return new DomainError(type ?? `${feature}.REFUSED`, message, (details?.[0] ?? {}) as Facts);
  }
  if (error instanceof WorkflowNotFoundError) return new DomainError(`${feature}.OVER`, over);
  if (isNoAnswer(error))
    return new DomainError(
      'CASE.NO_ANSWER_YET',
      `${what} does not answer just now; nothing is lost. Repeat the request with the same Idempotency-Key in a moment.`,
    );
  return error instanceof Error ? error : new Error(String(error));
}
