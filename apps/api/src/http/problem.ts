// Every refusal as RFC 9457 problem details: which status a code has, and what is told of failures that are no refusals.
import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type FieldFault } from '#domain/errors';
import type { ProblemDetails } from './problem.schema.js';

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  'REQUEST.MALFORMED': 400,
  'IDEMPOTENCY.KEY_MISSING': 400,
  'ACCESS.NOT_SIGNED_IN': 401,
  'ACCESS.WRONG_PASSWORD': 401,
  'ACCESS.DENIED': 403,
  'ACCESS.CROSS_SITE': 403,
  'ACCESS.CHANGE_PASSWORD': 403,
  'CLAIM.NOT_YOURS': 403,
  'PRECONDITION.UNREADABLE': 412,
  'REQUEST.NO_JSON': 415,
  'INPUT.INVALID': 422,
  'IDEMPOTENCY.KEY_REUSED': 422,
  'PRECONDITION.MISSING': 428,
  'ACCESS.TOO_MANY_ATTEMPTS': 429,
  'SERVICE.UNAVAILABLE': 503,
};

/** Codes of a kind: unknown things are 404, what somebody else changed is 412, whoever does not answer 503. */
const STATUS_BY_END: readonly (readonly [end: RegExp, status: number])[] = [
  [/[._]UNKNOWN$/, 404],
  [/\.CHANGED$/, 412],
  [/\.NO_ANSWER_YET$/, 503],
];

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'REQUEST.MALFORMED',
  404: 'ROUTE.UNKNOWN',
  413: 'REQUEST.TOO_LARGE',
  415: 'REQUEST.NO_JSON',
};

/** A refusal by a rule is 409: the request was understood, and the case as it stands says no. */
export function statusOf(error: DomainError): number {
  const faults: unknown = error.facts['faults'];
  return (
    STATUS_BY_CODE[error.code] ??
    STATUS_BY_END.find(([end]) => end.test(error.code))?.[1] ??
    (Array.isArray(faults) ? 422 : 409)
  );
}

export function problemOf(error: unknown, instance: string): ProblemDetails {
  if (error instanceof DomainError) return ofRefusal(error, instance);
  if (error instanceof HttpException) return ofHttp(error, instance);
  const known = ofDatabase(error) ?? ofParser(error);
  if (known) return ofRefusal(known, instance);
  const detail = `Something went wrong here, not with what you did. Tell the office this number: ${instance}.`;
  return problem(500, 'SERVICE.FAILED', detail, instance);
}

function ofRefusal(error: DomainError, instance: string): ProblemDetails {
  const { faults = [], ...facts } = error.facts as Record<string, unknown> & { faults?: readonly FieldFault[] };
  return { ...problem(statusOf(error), error.code, error.message, instance), errors: [...faults], facts };
}

function ofHttp(error: HttpException, instance: string): ProblemDetails {
  const status = error.getStatus();
  const detail =
    status === 404
      ? 'There is nothing at this address.'
      : status === 400
        ? `The request cannot be read: ${error.message}.`
        : error.message;
  return problem(status, CODE_BY_STATUS[status] ?? 'REQUEST.REFUSED', detail, instance);
}

/** The body parser's own errors carry a status under 500 and may be shown. */
function ofParser(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413) return new HttpRefusal(413, 'This request is too large; send less at once.');
  return error.status < 500 ? new HttpRefusal(400, 'The request cannot be read: send JSON in UTF-8.') : undefined;
}

/** What the database refuses as no value at all, and a database that is away. Classes of PostgreSQL's error codes. */
function ofDatabase(error: unknown): DomainError | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^22/.test(code))
    return new DomainError('INPUT.INVALID', 'A value in this request cannot be used here; correct it.');
  if (
    /^(08|53|57|ECONN|ETIMEDOUT|EPIPE)/.test(code) ||
    (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message))
  )
    return new DomainError('SERVICE.UNAVAILABLE', 'The database does not answer just now; try again in a moment.');
  return undefined;
}

class HttpRefusal extends DomainError {
  constructor(status: number, message: string) {
    super(CODE_BY_STATUS[status] ?? 'REQUEST.MALFORMED', message);
  }
}

const problem = (status: number, code: string, detail: string, instance: string): ProblemDetails => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  ...{ status, detail, code, instance },
  errors: [],
  facts: {},
});
