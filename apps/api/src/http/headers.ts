import helmet from 'helmet';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Config } from '#platform/config/config';

/** What a browser may do with our pages: everything from here, styles also inline, nothing from elsewhere. */
export function securityHeaders(config: Config): RequestHandler {
  const encrypted = config.PUBLIC_URL.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        frameSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: encrypted ? { policy: 'same-origin' } : false,
    originAgentCluster: encrypted,
  }) as RequestHandler;
}

/** Answers belong to who asked: no browser or proxy keeps them. */
export function keepNothing(request: Request, response: Response, next: NextFunction): void {
  if (/^\/(api|health)\//i.test(request.path)) response.setHeader('Cache-Control', 'no-store');
  next();
}
