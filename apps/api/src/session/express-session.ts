// Sessions live in PostgreSQL; the cookie carries a signed random id and nothing else.
import type { RequestHandler } from 'express';
import connectPgSimple from 'connect-pg-simple';
import session, { type Session, type SessionData } from 'express-session';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config/config';
import { AccountsService, type Account } from '#services/accounts/accounts.service';
import type { SignedRequest } from '../http/request.js';

export const SESSION_COOKIE = 'casework';

/** One working day, from sign-in on; it is not extended, so that a request writes nothing. */
const LASTS = 12 * 3_600_000;

/** Signing in and out have connections of their own, few. */
const CONNECTIONS = 2;

const PgStore = connectPgSimple(session);

/** Reads a session together with its account. */
class SessionStore extends PgStore {
  /** Beside the sessions: what is in one is saved with it. */
  private readonly accountOf = new WeakMap<object, Account | null>();

  constructor(
    url: string,
    private readonly accounts: AccountsService,
  ) {
    const log = new Logger('Sessions');
    super({
      conObject: {
        connectionString: url,
        max: CONNECTIONS,
        options: '-c timezone=UTC',
        connectionTimeoutMillis: 5_000,
      },
      disableTouch: true,
      errorLog: (...words: unknown[]) => {
        log.warn(words.map(String).join(' '));
      },
    });
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.accounts.ofSession(sid).then(
      (found) => {
        if (found) this.accountOf.set(found.session, found.account);
        setImmediate(done, null, found?.session as SessionData | undefined);
      },
      (error: unknown) => setImmediate(done, error),
    );
  }

  override createSession(request: SignedRequest, stored: SessionData): Session & SessionData {
    request.signedIn = this.accountOf.get(stored) ?? null;
    return super.createSession(request, stored);
  }
}

@Injectable()
export class ExpressSessions implements OnApplicationShutdown {
  readonly handler: RequestHandler;
  private readonly store: SessionStore;

  constructor(@Inject(CONFIG) { PUBLIC_URL, SESSION_SECRET, DATABASE_URL }: Config, accounts: AccountsService) {
    const secure = PUBLIC_URL.startsWith('https:');
    this.store = new SessionStore(DATABASE_URL, accounts);
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
