// What one complete case costs, counted exactly and held against test/bench/budget.json, so that growth is seen and decided.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { overBudget, type Budget } from '../bench/budget.js';
import { Simulation, type Simulated } from '../bench/simulated-cases.js';

const BUDGET = JSON.parse(readFileSync(join(import.meta.dirname, '../bench/budget.json'), 'utf8')) as Budget;

describe('the budget of a complete case', () => {
  let simulation: Simulation;
  let played: Simulated;

  beforeAll(async () => {
    simulation = await Simulation.open();
    played = await simulation.play();
  }, 120_000);
  afterAll(() => simulation.close());

  it('is one of a case with three reminders, whose every mail went out, waits for a digest or was called off', async () => {
    const mails = await simulation.theatre.api.db.query<readonly { purpose: string; status: string; day: string }[]>(
      `select purpose, status, dated::date::text as day from mail where case_id is not null`,
    );
    // A digest is the working day's, shared by all of its cases; what it costs is counted in test/services/mail/digests.spec.ts.
    const gathered = mails.filter(({ status }) => status === 'for digest');
    expect(gathered.map(({ purpose }) => purpose).sort()).toEqual([
      'report-reminder',
      'visit-reminder',
      'visit-reminder',
    ]);
    // The post goes round once here, at the end: reminders of the two visit steps have lost their reason by then.
    const calledOff = mails.filter(({ status }) => status === 'cancelled');
    expect(calledOff.map(({ purpose }) => purpose)).toEqual(['visit-reminder', 'visit-reminder']);
    expect(mails.filter(({ status }) => status !== 'sent' && status !== 'cancelled')).toEqual(gathered);
    expect(simulation.sink.mails).toHaveLength(mails.length - gathered.length - calledOff.length);
    const reminders = mails.filter(({ purpose }) => purpose.endsWith('-reminder'));
    expect(new Set(reminders.map(({ day }) => day)).size).toBe(3);
  });

  it('events, bytes and actions of its history do not grow', () => {
    expect(overBudget('the history of the complete case', { ...played.history }, BUDGET.completeCase)).toEqual([]);
  });

  it('statements and write transactions of api and worker do not grow', () => {
    expect(overBudget('the complete case', { ...played.sql }, BUDGET.completeCase)).toEqual([]);
  });

  it('no operation of the api asks the database more often than it did', () => {
    const over = Object.entries(played.operations).flatMap(([name, counts]) =>
      overBudget(name, { ...counts }, BUDGET.operations[name]),
    );
    expect(over).toEqual([]);
  });
});
