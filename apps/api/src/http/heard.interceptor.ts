import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { from, mergeMap, type Observable } from 'rxjs';
import { HEARD_BY } from '#domain/access/heard';
import { SilenceService } from '#services/cases/silence.service';
import { OPERATION, type OperationOptions } from './operation.js';
import { userOf, type SignedRequest } from './request.js';

/** What an organisation has written is an answer too: once it stands, the cases that were silent hear of it. */
@Injectable()
export class HeardInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly silence: SilenceService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<OperationOptions | undefined>(OPERATION, context.getHandler());
    const { method, account, params } = context.switchToHttp().getRequest<SignedRequest>();
    const writes = method !== 'GET' && (HEARD_BY as readonly string[]).includes(options?.access ?? '');
    if (!writes || !account?.owesAnswer || !account.roles.includes('organisation')) return next.handle();
    const { number, cycle } = params;
    const of = typeof number === 'string' ? { number, cycle: Number(cycle) } : null;
    return next
      .handle()
      .pipe(mergeMap((answer: unknown) => from(this.silence.heardByItself(userOf(account), of).then(() => answer))));
  }
}
