import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { Config } from '#platform/config/config';
import { EVIDENCE_LIMIT, FILE_LIMIT, FILE_TYPES, isEvidence } from './http/file-body.js';
import { keepNothing, securityHeaders } from './http/headers.js';
import { requestId } from './http/request-id.js';
import { webApp } from './http/web-app.js';
import { describe } from './openapi.js';
import { ExpressSessions } from './session/express-session.js';

/** What one request may carry: a year of report remarks is far less. */
const BODY_LIMIT = '1mb';

/** Addresses: everything under /api but what a supervisor of processes and what calendar programs ask. */
export const prefixed = (app: INestApplication): INestApplication =>
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'calendar/:token.ics'] });

/** Everything around the operations, in the order in which a request meets it. */
export function prepare(app: NestExpressApplication, config: Config): void {
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use(requestId, securityHeaders(config), keepNothing);
  app.use(webApp(config.WEB_ROOT));
  app.use('/api', app.get(ExpressSessions).handler);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('raw', { type: isEvidence, limit: EVIDENCE_LIMIT });
  app.useBodyParser('raw', { type: FILE_TYPES, limit: FILE_LIMIT });
  prefixed(app);
  SwaggerModule.setup('api/docs', app, () => describe(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Casework API',
  });
  app.enableShutdownHooks();
}
