import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, from, mergeMap, of, type Observable } from 'rxjs';
import { DomainError } from '#domain/errors';
import { RequestKeysService, type RequestKey } from '#services/requests/request-keys.service';
import { OPERATION, type OperationOptions } from './operation.js';
import { statusOf } from './problem.js';
import type { SignedRequest } from './request.js';

/** One effect for each Idempotency-Key of an account: a repeat gets the first answer, another request under it is refused. */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: RequestKeysService,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.reflector.get<OperationOptions | undefined>(OPERATION, context.getHandler());
    if (!options?.once) return next.handle();
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const key = { actorId: request.account?.id ?? '', key: keyOf(request), digest: digestOf(request) };
    const { commandId, answer } = await this.keys.claim(key);
    if (answer !== null) return of(answer);
    request.commandId = commandId;
    return next.handle().pipe(
      mergeMap((given: unknown) => from(this.keys.settle(key, options.status ?? 200, given).then(() => given))),
      catchError((error: unknown) => from(this.released(key, error))),
    );
  }

  /** A refusal has changed nothing: the same key may carry the corrected request. After a failure nobody knows. */
  private async released(key: RequestKey, error: unknown): Promise<never> {
    if (error instanceof DomainError && statusOf(error) < 500) await this.keys.release(key);
    throw error;
  }
}

function keyOf({ headers }: SignedRequest): string {
  const given = headers['idempotency-key'];
  if (typeof given === 'string' && /^[\x21-\x7e]{8,200}$/.test(given)) return given;
  throw new DomainError(
    'IDEMPOTENCY.KEY_MISSING',
    'Send an Idempotency-Key of 8 to 200 characters, a new one for each thing to be done.',
  );
}

/** Of what is asked for: a repeat may have seen a newer version, so If-Match is no part of it. */
const digestOf = ({ method, path, body }: SignedRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, path, sorted(body)]))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, sorted(each)]);
}
