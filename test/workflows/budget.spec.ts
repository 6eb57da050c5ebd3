// What one complete case costs, counted exactly and held against test/bench/budget.json, so that growth is seen and decided.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { PostOfficeService } from '#services/mail/post-office.service';
import { caseWorkflowId } from '#workflows/cases/case.contract';
import { ApiTheatre } from '../bench/api-theatre.js';
import { overBudget, type Budget, type Counts } from '../bench/budget.js';
import { CompleteCase, playTogether } from '../bench/complete-case.js';
import { costOf } from '../bench/history-cost.js';
import { SkippingCasework } from '../kit/casework.js';
import { MailServer } from '../kit/mail-server.js';
import { SqlCounter } from '../kit/sql-count.js';

const BUDGET = JSON.parse(readFileSync(join(import.meta.dirname, '../bench/budget.json'), 'utf8')) as Budget;

describe('the budget of a complete case', () => {
  const operations: Record<string, Counts> = {};
  const sql = { statements: 0, writes: 0 };
  let counter: SqlCounter;
  let sink: MailServer;
  let theatre: ApiTheatre;
  let played: CompleteCase;

  const add = ({ statements, writes }: Counts): void => {
    sql.statements += statements ?? 0;
    sql.writes += writes ?? 0;
  };

  beforeAll(async () => {
    counter = new SqlCounter();
    sink = await MailServer.open();
    const casework = await SkippingCasework.open('2005-01-10', {}, { SMTP_URL: sink.url });
    theatre = await ApiTheatre.open(casework);
    counter.watch(casework.app.get(DataSource), 'worker');
    counter.watch(theatre.api.db, 'api');
    theatre.answered = (what) => {
      const { statements, writes } = counter.take('api', '');
      add({ statements, writes });
      operations[what] = {
        statements: Math.max(statements, operations[what]?.statements ?? 0),
        writes: Math.max(writes, operations[what]?.writes ?? 0),
      };
    };
    played = new CompleteCase(theatre, theatre.facts);
    counter.take('api', '', 'worker');
    await playTogether(theatre, [played]);
    const post = casework.app.get(PostOfficeService, { strict: false });
    while ((await post.sendBatch()) > 0);
    add(counter.take('worker'));
  }, 120_000);
  afterAll(async () => {
    counter.close();
    await theatre.close();
    await theatre.casework.close();
    await sink.down();
  });

  it('is one of a case with three reminders, whose every mail went out', async () => {
    const mails = await theatre.api.db.query<readonly { purpose: string; status: string; day: string }[]>(
      `select purpose, status, dated::date::text as day from mail where case_id is not null`,
    );
    expect(mails.filter(({ status }) => status !== 'sent')).toEqual([]);
    expect(sink.mails).toHaveLength(mails.length);
    const reminders = mails.filter(({ purpose }) => purpose.endsWith('-reminder'));
    expect(new Set(reminders.map(({ day }) => day)).size).toBe(3);
  });

  it('events, bytes and actions of its history do not grow', async () => {
    const [number, cycle] = played.path.split('/').slice(-2);
    const handle = theatre.casework.client.workflow.getHandle(caseWorkflowId(number ?? '', Number(cycle)));
    const cost = costOf(await handle.fetchHistory());
    expect(overBudget('the history of the complete case', { ...cost }, BUDGET.completeCase)).toEqual([]);
  });

  it('statements and write transactions of api and worker do not grow', () => {
    expect(overBudget('the complete case', sql, BUDGET.completeCase)).toEqual([]);
  });

  it('no operation of the api asks the database more often than it did', () => {
    const over = Object.entries(operations).flatMap(([name, counts]) =>
      overBudget(name, counts, BUDGET.operations[name]),
    );
    expect(over).toEqual([]);
  });
});
