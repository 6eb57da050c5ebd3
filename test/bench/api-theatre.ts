// The complete case in one process: the real api beside the time-skipping engine, everybody signed in.
import { randomUUID } from 'node:crypto';
import type TestAgent from 'supertest/lib/agent.js';
import { millis, type LocalDay } from '#domain/calendar/dates';
import { ApiUnderTest } from '../api/api-under-test.js';
import type { SkippingCasework } from '../kit/casework.js';
import type { Answer, Facts, Person, Theatre } from './complete-case.js';

const PEOPLE: readonly Person[] = ['office', 'organisation', 'assessor', 'supervisor', 'finance'];

export class ApiTheatre implements Theatre {
  /** What is being asked for, and what is done once it is answered. */
  answered: (what: string) => void = () => undefined;
  private what = '';

  private constructor(
    readonly casework: SkippingCasework,
    readonly api: ApiUnderTest,
    private readonly agents: ReadonlyMap<Person, TestAgent>,
  ) {}

  static async open(casework: SkippingCasework): Promise<ApiTheatre> {
    const api = await ApiUnderTest.beside(casework);
    const agents = await Promise.all(PEOPLE.map(async (person) => [person, await api.as(person)] as const));
    const theatre = new ApiTheatre(casework, api, new Map(agents));
    await theatre.tellTheApi();
    return theatre;
  }

  get facts(): Facts {
    const { programmeId, assessors } = this.casework.world;
    return { programmeId, assessorId: assessors.hart, supervisorId: assessors.iqbal, begins: '2005-01-10' as LocalDay };
  }

  next(what: string): void {
    this.what = what;
  }

  async ask(
    who: Person,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    version?: number,
  ): Promise<Answer> {
    const agent = this.agents.get(who);
    if (!agent) throw new Error(`${who} is not signed in`);
    const request = agent[method === 'GET' ? 'get' : method === 'PUT' ? 'put' : 'post'](path);
    if (method === 'POST') request.set('Idempotency-Key', randomUUID());
    if (version !== undefined) request.set('If-Match', `"${version}"`);
    const { status, body: answer } = await (body === undefined ? request : request.send(body));
    this.answered(this.what);
    return { status, body: answer as unknown };
  }

  async moveTo(day: LocalDay): Promise<void> {
    await this.casework.moveTo(day, '10:00');
    await this.tellTheApi();
  }

  async close(): Promise<void> {
    await this.api.close();
  }

  /** The api's own clock is a sandbox's: it is moved to where the engine's is. */
  private async tellTheApi(): Promise<void> {
    await this.api.db.query(
      `insert into sandbox_clock (offset_ms) values ($1) on conflict (only_row) do update set offset_ms = excluded.offset_ms`,
      [millis(await this.casework.clock.now()) - Date.now()],
    );
  }
}
