import type { Response } from 'express';
import { problemOf } from './problem.js';
import type { ProblemDetails } from './problem.schema.js';
import { REQUEST_ID } from './request-id.js';

/** Seconds after which a request that found nobody may be repeated. */
const RETRY_AFTER = '2';

/** Ends a request with what went wrong. */
export function answerProblem(response: Response, error: unknown): ProblemDetails {
  const problem = problemOf(error, String(response.getHeader(REQUEST_ID) ?? ''));
  // Half an answer is out already: the connection is all that can still say so.
  if (response.headersSent) {
    response.destroy();
    return problem;
  }
  const wait = problem.facts['retryAfterSeconds'];
  if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER);
  if (typeof wait === 'number') response.setHeader('Retry-After', wait);
  response.removeHeader('ETag');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  return problem;
}
