import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { withLogFields } from '#platform/logger/log-fields';

export const REQUEST_ID = 'X-Request-Id';

/** Each request has an id, its own or a new one, in its answer, in a problem and in every line logged for it. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(REQUEST_ID);
  const id = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader(REQUEST_ID, id);
  const caseNo = /^\/api\/cases\/([\w-]{1,20})\//.exec(request.path)?.[1];
  withLogFields({ requestId: id, ...(caseNo === undefined ? {} : { caseNo }) }, next);
}
