// The installation that is measured: built api and worker, a database of its own, people and programmes enough for cases side by side.
import { hash } from '@node-rs/argon2';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { databaseOptions } from '#platform/database/data-source';
import { newId } from '#platform/database/ids';
import { Visitor } from '../demo/visitor.js';
import { appointAssessor, seatBoard, type Voters } from '../kit/board.js';
import { programmeLike } from '../kit/programmes.js';
import { Installation } from '../kit/installation.js';
import { sharedTemporalAddress } from '../kit/temporal.js';
import { COMPLETE_CASE, CompleteCase, type Answer, type Facts, type Person, type Theatre } from './complete-case.js';
import { parentOf, processWith } from './cpu.js';
import { mondayAfter } from './monday.js';

const PASSWORD = 'a long and quiet password';

interface Place {
  readonly facts: Omit<Facts, 'begins'>;
  readonly people: Readonly<Record<Person, Visitor>>;
}

export class House {
  private constructor(
    readonly installation: Installation,
    readonly db: DataSource,
    private readonly places: readonly Place[],
    private readonly postgres: number,
  ) {}

  /** @param places how many cases can be played side by side: each has its own organisation and assessor */
  static async open(places: number): Promise<House> {
    const installation = await Installation.open();
    await installation.cli('migrate');
    await installation.cli('seed');
    await installation.start('worker');
    await installation.start('api');
    const db = await new DataSource(databaseOptions(installation.databaseUrl, 2)).initialize();
    const rows = await db.query<readonly { pid: number }[]>('select pg_backend_pid() as pid');
    const people = new People(db, installation.url);
    await people.prepare();
    const made: Place[] = [];
    for (let ordinal = 1; ordinal <= places; ordinal++) made.push(await people.place(ordinal));
    return new House(installation, db, made, parentOf(rows[0]?.pid ?? 0));
  }

  /** Processes at work for a case: our two, the engine and the database. */
  get processes(): { readonly ours: readonly number[]; readonly temporal: number } {
    const { installation, postgres } = this;
    const port = sharedTemporalAddress().split(':')[1] ?? '';
    return {
      ours: [installation.pid('api'), installation.pid('worker'), postgres],
      temporal: processWith('start-dev', `--port ${port} `),
    };
  }

  /** One case for each place, all beginning on the next Monday. */
  async cases(): Promise<readonly CompleteCase[]> {
    const begins = mondayAfter(await this.today());
    await this.moveTo(begins);
    return Promise.all(
      this.places.map(async ({ facts, people }) => {
        const programmeId = await programmeLike(this.db, facts.programmeId);
        return new CompleteCase(this.theatre(people), { ...facts, programmeId, begins });
      }),
    );
  }

  /** A case in its in-house review, with a self-assessment that is complete. */
  async openCase(theatre: Theatre, facts: Place['facts']): Promise<{ readonly path: string; readonly seq: number }> {
    const programmeId = await programmeLike(this.db, facts.programmeId);
    const one = new CompleteCase(theatre, { ...facts, programmeId, begins: await this.today() });
    for (const step of COMPLETE_CASE.slice(0, COMPLETE_CASE.findIndex((each) => each.is === 'sheet') + 1))
      await one.perform(step);
    return { path: one.path, seq: one.seen ?? 0 };
  }

  theatre(people: Place['people']): Theatre {
    return {
      ask: async (who, method, path, body, version): Promise<Answer> => ({
        status: 200,
        body: await people[who].send(method, path, body, version),
      }),
      moveTo: (day) => this.moveTo(day),
    };
  }

  place(ordinal: number): Place {
    const place = this.places[ordinal];
    if (!place) throw new Error(`there is no place ${ordinal}`);
    return place;
  }

  /** Until every mail is out: they are part of a case. A reminder that waits for a digest is a working day's. */
  async untilPosted(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const waiting = await this.db.query<readonly object[]>(
        `select from mail where status not in ('sent', 'for digest', 'in digest', 'cancelled') limit 1`,
      );
      if (waiting.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('some mails are still not sent after twenty seconds');
  }

  async close(): Promise<void> {
    await this.db.destroy();
    await this.installation.close();
  }

  private async today(): Promise<LocalDay> {
    return (await this.place(0).people.office.get<{ today: LocalDay }>('/api/sandbox/clock')).today;
  }

  private async moveTo(day: LocalDay): Promise<void> {
    if (day > (await this.today())) await this.place(0).people.office.send('POST', '/api/sandbox/clock', { to: day });
  }
}

/** Puts people and programmes into the database, and signs them in. */
class People {
  private readonly shared = new Map<string, Visitor>();
  private supervisor = '';
  private voters: Voters | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly url: string,
  ) {}

  async prepare(): Promise<void> {
    this.supervisor = await this.assessor('supervisor', true);
    for (const role of ['office', 'finance'] as const) this.shared.set(role, await this.account(role, role, {}));
    this.shared.set('supervisor', await this.account('supervisor', 'supervisor', { assessor: this.supervisor }));
  }

  async place(ordinal: number): Promise<Place> {
    const organisation = newId();
    const programmeId = newId();
    await this.db.query(
      `insert into organisation (id, reference, name, legal_name, country, address_lines) values ($1, $2, $2, $2, 'GB', $3)`,
      [organisation, `Measured ${ordinal}`, JSON.stringify(['1 Station Road', 'York YO1 6HX'])],
    );
    await this.db.query(`insert into programme (id, organisation_id, name) values ($1, $2, 'Mentoring')`, [
      programmeId,
      organisation,
    ]);
    for (const role of ['programme manager', 'sponsor', 'billing'])
      await this.db.query(
        `insert into contact (id, organisation_id, role, name, email, from_day) values ($1, $2, $3, $3, $4, '2004-01-01')`,
        [newId(), organisation, role, `${role.replace(' ', '.')}@measured-${ordinal}.example`],
      );
    const assessorId = await this.assessor(`assessor-${ordinal}`, false);
    const people = {
      office: this.known('office'),
      finance: this.known('finance'),
      supervisor: this.known('supervisor'),
      organisation: await this.account(`organisation-${ordinal}`, 'organisation', { organisation }),
      assessor: await this.account(`assessor-${ordinal}`, 'assessor', { assessor: assessorId }),
    };
    return { facts: { programmeId, assessorId, supervisorId: this.supervisor }, people };
  }

  private known(role: string): Visitor {
    const visitor = this.shared.get(role);
    if (!visitor) throw new Error(`${role} is not signed in`);
    return visitor;
  }

  private async assessor(name: string, supervisory: boolean): Promise<string> {
    const id = newId();
    this.voters ??= await seatBoard(this.db);
    await appointAssessor(this.db, this.voters, { id, name: `Measured ${name}`, supervisory });
    return id;
  }

  private async account(
    name: string,
    role: string,
    { organisation, assessor }: { readonly organisation?: string; readonly assessor?: string },
  ): Promise<Visitor> {
    const email = `measured.${name}@ismpe.example`;
    await this.db.query(
      `insert into account (id, email, name, password_hash, roles, organisation_id, assessor_id, must_change_password)
       values ($1, $2, $3, $4, $5, $6, $7, false)`,
      [newId(), email, name, await PASSWORD_HASH, JSON.stringify([role]), organisation ?? null, assessor ?? null],
    );
    return new Visitor(name, this.url).signIn(email, PASSWORD);
  }
}

/** Cheap on purpose: signing in is not what is measured. */
const PASSWORD_HASH = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
