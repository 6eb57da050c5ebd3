// P3, P4, P7 and P14: complete cases in one process with the time-skipping engine, where everything can be counted.
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import { BATCH, PostOfficeService } from '#services/mail/post-office.service';
import { caseWorkflowId } from '#workflows/cases/case.contract';
import { SkippingCasework } from '../kit/casework.js';
import { programmeLike } from '../kit/programmes.js';
import { MailServer } from '../kit/mail-server.js';
import { SqlCounter, type SqlCount } from '../kit/sql-count.js';
import { ApiTheatre } from './api-theatre.js';
import { CompleteCase, playTogether } from './complete-case.js';
import { costOf, type HistoryCost } from './history-cost.js';
import { mondayAfter } from './monday.js';

export interface Simulated {
  readonly history: HistoryCost;
  /** Of api and worker together, mails included. */
  readonly sql: SqlCount;
  /** By operation of the api, at most. */
  readonly operations: Readonly<Record<string, SqlCount>>;
  readonly path: string;
}

/** The api and a worker in this process, everything that they send to the database counted. */
export class Simulation {
  private constructor(
    readonly counter: SqlCounter,
    readonly sink: MailServer,
    readonly theatre: ApiTheatre,
  ) {}

  static async open(): Promise<Simulation> {
    const counter = new SqlCounter();
    const sink = await MailServer.open();
    const casework = await SkippingCasework.open('2005-01-10', {}, { SMTP_URL: sink.url });
    const theatre = await ApiTheatre.open(casework);
    counter.watch(casework.app.get(DataSource), 'worker');
    counter.watch(theatre.api.db, 'api');
    return new Simulation(counter, sink, theatre);
  }

  get worker(): INestApplicationContext {
    return this.theatre.casework.app;
  }

  /** One complete case, from that Monday on. */
  async play(begins = this.theatre.facts.begins): Promise<Simulated> {
    const { counter, theatre } = this;
    const operations: Record<string, SqlCount> = {};
    const sums: SqlCount[] = [];
    theatre.answered = (what) => {
      const used = counter.take('api', '');
      sums.push(used);
      operations[what] = most(used, operations[what]);
    };
    const programmeId = await programmeLike(theatre.api.db, theatre.facts.programmeId);
    counter.take('api', '', 'worker');
    const played = new CompleteCase(theatre, { ...theatre.facts, programmeId, begins });
    await playTogether([played]);
    const post = this.worker.get(PostOfficeService, { strict: false });
    while ((await post.sendBatch()) === BATCH);
    sums.push(counter.take('worker'));
    return { history: await this.historyOf(played), sql: sums.reduce(sum), operations, path: played.path };
  }

  /** The first Monday after the cases played so far. */
  async nextMonday(): Promise<LocalDay> {
    const { casework } = this.theatre;
    const monday = mondayAfter(await casework.clock.today());
    await this.theatre.moveTo(monday);
    return monday;
  }

  async close(): Promise<void> {
    this.counter.close();
    await this.theatre.close();
    await this.theatre.casework.close();
    await this.sink.down();
  }

  private async historyOf({ path }: CompleteCase): Promise<HistoryCost> {
    const [number = '', cycle = ''] = path.split('/').slice(-2);
    const handle = this.theatre.casework.client.workflow.getHandle(caseWorkflowId(number, Number(cycle)));
    return costOf(await handle.fetchHistory());
  }
}

const most = (one: SqlCount, other: SqlCount = { statements: 0, writes: 0 }): SqlCount => ({
  statements: Math.max(one.statements, other.statements),
  writes: Math.max(one.writes, other.writes),
});
const sum = (one: SqlCount, other: SqlCount): SqlCount => ({
  statements: one.statements + other.statements,
  writes: one.writes + other.writes,
});
