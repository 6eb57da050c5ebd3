import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { problemOf } from './problem.js';
import { REQUEST_ID } from './request-id.js';

/** Seconds after which a request that found nobody may be repeated. */
const RETRY_AFTER = '2';

/** The one place where errors become answers. Only failures of ours are logged as errors. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error, String(response.getHeader(REQUEST_ID) ?? ''));
    if (problem.status >= 500) this.log.error(error instanceof Error ? error.stack : String(error));
    else this.log.debug(`${problem.status} ${problem.code}: ${problem.detail}`);
    // Half an answer is out already: the connection is all that can still say so.
    if (response.headersSent) return void response.destroy();
    if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER);
    response.removeHeader('ETag');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
