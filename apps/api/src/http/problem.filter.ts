import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError } from '#domain/errors';
import { answerProblem } from './answer-problem.js';

/** The one place where errors become answers. Only failures of ours are logged as errors. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, code, detail } = answerProblem(host.switchToHttp().getResponse<Response>(), error);
    if (error instanceof DomainError && status === 503) this.log.warn(`${status} ${code}: ${detail}`);
    else if (status >= 500) this.log.error(error instanceof Error ? error.stack : String(error));
    else this.log.debug(`${status} ${code}: ${detail}`);
  }
}
