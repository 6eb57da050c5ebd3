import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '#domain/errors';
import { FILE_TYPES, fileTypesOf } from './file-body.js';
import { CONFIG, type Config } from '#platform/config/config';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Another site's page must not act with our cookie: a browser says where an unsafe request comes from (Sec-Fetch-Site, older
 * ones Origin), and a body must be JSON, which a form cannot send. A program that is no browser has no foreign cookie to use.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (SAFE.includes(request.method)) return true;
    if (!this.sameOrigin(request))
      throw new DomainError(
        'ACCESS.CROSS_SITE',
        'Requests from other sites change nothing here; use the application itself.',
      );
    const types = fileTypesOf(context);
    if (hasBody(request) && !request.is([...(types ?? ['application/json'])]))
      throw new DomainError('REQUEST.NO_JSON', types ? wantedOf(types) : 'Send the body as application/json.');
    return true;
  }

  private sameOrigin({ headers }: Request): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site === 'same-origin' || site === 'none';
    const { origin, host } = headers;
    return origin === undefined || origin === new URL(this.config.PUBLIC_URL).origin || hostOf(origin) === host;
  }
}

const wantedOf = (types: readonly string[]): string =>
  types === FILE_TYPES
    ? 'Send the file as PDF, JPEG or PNG.'
    : 'Send the file as what it is: a PDF, a picture, an office document.';

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
