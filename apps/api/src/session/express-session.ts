// Sessions live in PostgreSQL; the cookie carries a signed random id and nothing else.
import type { RequestHandler } from 'express';
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config/config';
import type { SignedRequest } from '../http/request.js';

export const SESSION_COOKIE = 'casework';

/** One working day, from sign-in on; it is not extended, so that a request writes nothing. */
const LASTS = 12 * 3_600_000;

/** Sessions have connections of their own, few: a request reads one row. */
const CONNECTIONS = 4;

@Injectable()
export class ExpressSessions implements OnApplicationShutdown {
  readonly handler: RequestHandler;
  private readonly store: InstanceType<ReturnType<typeof connectPgSimple>>;

  constructor(@Inject(CONFIG) { PUBLIC_URL, SESSION_SECRET, DATABASE_URL }: Config) {
    const secure = PUBLIC_URL.startsWith('https:');
    this.store = storeIn(DATABASE_URL);
    this.handler = session({
      store: this.store,
      name: SESSION_COOKIE,
      secret: SESSION_SECRET,
      resave: false,
      saveUninitialized: false,
      // Behind a proxy that ends TLS the request itself is plain; X-Forwarded-Proto is believed where the address is https.
      proxy: secure,
      cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: LASTS, path: '/' },
    });
  }

  onApplicationShutdown(): void {
    this.store.close();
  }
}

function storeIn(url: string): InstanceType<ReturnType<typeof connectPgSimple>> {
  const log = new Logger('Sessions');
  const Store = connectPgSimple(session);
  return new Store({
    conObject: { connectionString: url, max: CONNECTIONS, options: '-c timezone=UTC', connectionTimeoutMillis: 5_000 },
    disableTouch: true,
    errorLog: (...words: unknown[]) => {
      log.warn(words.map(String).join(' '));
    },
  });
}

/** A new id at each sign-in: one that somebody else has planted is worth nothing. */
export async function beginSession(request: SignedRequest, accountId: string): Promise<void> {
  await settled((done) => request.session.regenerate(done));
  request.session.accountId = accountId;
  await settled((done) => request.session.save(done));
}

export async function endSession(request: SignedRequest): Promise<void> {
  await settled((done) => request.session.destroy(done));
  request.res?.clearCookie(SESSION_COOKIE, { path: '/' });
}

const settled = (work: (done: (error: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    work((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error('the session could not be kept'));
    });
  });
