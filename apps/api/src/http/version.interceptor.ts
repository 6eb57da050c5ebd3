import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { tap, type Observable } from 'rxjs';
import { OPERATION, type OperationOptions } from './operation.js';

/** The version of what is answered as its ETag: what the next change sends back as If-Match. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const options = this.reflector.get<OperationOptions | undefined>(OPERATION, context.getHandler());
    const version = options?.version;
    if (!version) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(tap((answer) => void response.setHeader('ETag', `"${version(answer as never)}"`)));
  }
}
