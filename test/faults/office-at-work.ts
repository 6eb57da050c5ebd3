// The office at work on a whole built installation, for the tests that break something under it.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Visitor } from '../demo/visitor.js';
import { Installation } from '../kit/installation.js';
import { programmeLike } from '../kit/programmes.js';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until it is so, at most that many seconds. @throws Error that names what did not come about. */
export async function until(what: string, isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1_000;
  while (Date.now() < end) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error(`not within ${seconds} seconds: ${what}`);
}

export interface CaseNow {
  readonly stage: string;
  readonly seq: number;
}

/** A command that somebody has asked for, to be asked again under the same key. */
export interface Request {
  readonly path: string;
  readonly body: unknown;
  readonly version: number | undefined;
  readonly key: string;
}

export const request = (path: string, body: unknown, version?: number): Request => ({
  ...{ path, body, version },
  key: randomUUID(),
});

export class OfficeAtWork {
  private constructor(
    readonly installation: Installation,
    readonly office: Visitor,
    readonly db: pg.Client,
    private readonly programmeId: string,
    readonly password: string,
  ) {}

  static async open(options: Parameters<typeof Installation.open>[0] = {}): Promise<OfficeAtWork> {
    const installation = await Installation.open({ ...options, seeded: true });
    try {
      return await OfficeAtWork.settledIn(installation);
    } catch (error) {
      await installation.close();
      throw error;
    }
  }

  private static async settledIn(installation: Installation): Promise<OfficeAtWork> {
    const { password } = installation;
    await Promise.all([installation.start('worker'), installation.start('api')]);
    const office = await new Visitor('office', installation.url).signIn('office@ismpe.example', password);
    const db = new pg.Client({ connectionString: installation.databaseUrl });
    await db.connect();
    const { items } = await office.get<{ items: readonly { id: string }[] }>('/api/organisations?limit=1');
    const { programmes } = await office.get<{ programmes: readonly { id: string }[] }>(
      `/api/organisations/${items[0]?.id ?? ''}`,
    );
    return new OfficeAtWork(installation, office, db, programmes[0]?.id ?? '', password);
  }

  /** Of a programme of its own. */
  application = async (): Promise<Request> =>
    request('/api/cases', {
      ...{ programmeId: await programmeLike(this.db, this.programmeId), targetLevel: 'bronze', year: 2005 },
    });

  acceptance = (path: string): Request => request(`${path}/accept-application`, {}, 1);

  ask = ({ path, body, version, key }: Request): Promise<Response> =>
    this.office.ask('POST', path, { body, version, key });

  /** A new case; answers its path. */
  async openCase(): Promise<string> {
    const answer = await this.ask(await this.application());
    const { number, cycle } = (await answer.json()) as { number: string; cycle: number };
    return `/api/cases/${number}/${cycle}`;
  }

  now = (path: string): Promise<CaseNow> => this.office.get<CaseNow>(path);

  async count(from: string): Promise<number> {
    const { rows } = await this.db.query<{ n: number }>(`select count(*)::int as n from ${from}`);
    return rows[0]?.n ?? 0;
  }

  async close(): Promise<void> {
    await this.db.end();
    await this.installation.close();
  }
}
