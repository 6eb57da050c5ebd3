import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import type { HolidayChange } from '#domain/calendar/holiday-changes';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { CalendarService } from '#services/calendar/calendar.service';
import { HolidayChangesService } from '#services/calendar/holiday-changes.service';
import { HolidaysService } from '#services/calendar/holidays.service';
import { CasesProcess, type CaseAddress } from '#services/cases/cases.process';
import { ClocksService } from '#services/deadlines/clocks.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { SqlCounter } from '../../kit/sql-count.js';
import { makeWorld, type World } from '../../kit/world.js';

const WEDDING: HolidayChange = { kind: 'add', day: day('2005-04-20'), title: 'Royal wedding' };
const said = { reason: 'The Queen has proclaimed it.', source: 'London Gazette 57610' };

describe('a bank holiday that changes', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let drop: () => Promise<void>;
  let counter: SqlCounter;
  const clock = FixedClock.on('2005-03-10');
  /** Cases that were told to look again. */
  const told: string[] = [];
  let engineAnswers = true;
  const engine = {
    lookAgain(addresses: readonly CaseAddress[]) {
      if (!engineAnswers) return Promise.reject(new Error('no engine'));
      told.push(...addresses.map(({ number }) => number));
      return Promise.resolve(addresses.length);
    },
  };

  const changes = (): HolidayChangesService => app.get(HolidayChangesService, { strict: false });
  const calendar = async () => app.get(CalendarService, { strict: false }).current();

  beforeAll(async () => {
    counter = new SqlCounter();
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock, [[CasesProcess, engine]]);
    db = app.get(DataSource);
    counter.watch(db, 'office');
    world = await makeWorld(db);
    await visited(1, 10);
  }, 60_000);
  afterAll(async () => {
    counter.close();
    await app.close();
    await drop();
  });

  /** Cases whose last visit day was 9 March 2005: a report promised for Wednesday 20 April. */
  async function visited(first: number, last: number): Promise<void> {
    const clocks = app.get(ClocksService, { strict: false });
    const current = await calendar();
    const now = await clock.now();
    for (let ordinal = first; ordinal <= last; ordinal++) {
      const [id, number] = [newId(), `A-2005-${String(ordinal).padStart(4, '0')}`];
      await db.query(
        `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year,
           opened_at, stage_since, recorded_seq, state, waiting_on, next_due)
         values ($1, $2, 1, $3, $4, 'SCORING', 'silver', 2005, $5, $5, 1, $6, '[]', '2005-04-20')`,
        [id, number, world.programmeId, world.organisationId, now, { ...BEGINNING, stage: 'SCORING', seq: 1 }],
      );
      const start = {
        kind: 'REPORT',
        anchorDay: day('2005-03-09'),
        anchorSeq: 1,
        event: 'the last visit day',
      } as const;
      await clocks.start(db.manager, id, [start], current, now);
    }
  }

  const apply = async (change: HolidayChange, commandId = newId()) => {
    const { stamp } = await changes().preview(world.as.office, change);
    return changes().apply(world.as.office, commandId, { change, ...said, stamp });
  };
  const reports = () =>
    db.query<readonly Record<string, string>[]>(
      `select distinct d.promised_day::text as promised, d.working_day::text as working, f.next_due::text as due,
         d.explanation ->> -1 as why from deadline d join case_file f on f.id = d.case_id`,
    );

  it('F38 F64 shows first what it would move: case, what, promise, working date and reminders, before and after', async () => {
    const preview = await changes().preview(world.as.office, WEDDING);
    expect(preview).toMatchObject({ version: 1, change: 'Royal wedding added: Wednesday 20 April 2005' });
    expect(preview.affected).toHaveLength(10);
    expect(preview.affected[0]).toMatchObject({
      ...{ number: 'A-2005-0001', cycle: 1, organisation: 'Northern Rail Trust', kind: 'REPORT' },
      ...{ promisedDay: '2005-04-20', workingDayBefore: '2005-04-20', workingDayAfter: '2005-04-19' },
    });
    expect(preview.affected[0]?.rungs.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['-14', '2005-04-06T08:00:00.000Z', '2005-04-05T08:00:00.000Z'],
      ['-7', '2005-04-13T08:00:00.000Z', '2005-04-12T08:00:00.000Z'],
      ['0', '2005-04-20T08:00:00.000Z', '2005-04-19T08:00:00.000Z'],
    ]);
    expect((await calendar()).version).toBe(1);
  });

  it('F38 is for the office: assessors, finance and administrators do not change it', async () => {
    for (const persona of ['assessor', 'finance', 'admin', 'organisation'] as const)
      await expect(changes().preview(world.as[persona], WEDDING)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('F64 is not made on a preview that is no longer true, by another deadline or another calendar', async () => {
    const { stamp } = await changes().preview(world.as.office, WEDDING);
    await visited(11, 11);
    const late = changes().apply(world.as.office, newId(), { change: WEDDING, ...said, stamp });
    await expect(late).rejects.toMatchObject({ code: 'CALENDAR.PREVIEW_STALE' });
    const seen = await changes().preview(world.as.office, WEDDING);
    await apply({ kind: 'add', day: day('2005-11-30'), title: 'St Andrew’s Day' });
    const overtaken = changes().apply(world.as.office, newId(), { change: WEDDING, ...said, stamp: seen.stamp });
    await expect(overtaken).rejects.toMatchObject({ code: 'CALENDAR.PREVIEW_STALE' });
    expect(await reports()).toMatchObject([{ working: '2005-04-20' }]);
  });

  it('F64 moves every working date at once, keeps what it was, and wakes the cases; no promise moves', async () => {
    told.length = 0;
    const commandId = newId();
    const made = await apply(WEDDING, commandId);
    expect(made).toMatchObject({ version: 3, deadlines: 11, cases: 11, told: true });
    expect(await reports()).toEqual([
      {
        ...{ promised: '2005-04-20', working: '2005-04-19', due: '2005-04-19' },
        why: 'Wednesday 20 April 2005 is a bank holiday (Royal wedding); the working date is the working day before, Tuesday 19 April 2005.',
      },
    ]);
    const kept = await db.query<readonly object[]>(
      `select distinct working_day_before::text as before, working_day_after::text as after from deadline_redating
       where calendar_version = 3`,
    );
    expect(kept).toEqual([{ before: '2005-04-20', after: '2005-04-19' }]);
    expect(told).toHaveLength(11);
    const again = { change: WEDDING, ...said, stamp: '0'.repeat(64) };
    expect(await changes().apply(world.as.office, commandId, again)).toEqual(made);
  });

  it('F38 lists the calendar by year, and its versions with change, reason, source and what they moved', async () => {
    const holidays = app.get(HolidaysService, { strict: false });
    const list = await holidays.list(world.as.assessor, { limit: 50, year: 2005 });
    expect(list.items.find((each) => each.day === WEDDING.day)).toMatchObject({
      ...{ title: 'Royal wedding', source: said.source, sinceVersion: 3 },
    });
    const { items, nextCursor } = await holidays.versions(world.as.office, { limit: 2 });
    expect(items[0]).toMatchObject({ version: 3, by: 'The office', deadlines: 11, reason: said.reason });
    const rest = await holidays.versions(world.as.office, { limit: 2, cursor: nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ version: 1, change: null }], nextCursor: null });
  });

  it('F64 stands when the engine does not answer: who was not told is told with the next repeat', async () => {
    engineAnswers = false;
    const commandId = newId();
    expect(await apply({ kind: 'remove', day: day('2005-04-20') }, commandId)).toMatchObject({ told: false });
    expect(await reports()).toMatchObject([{ working: '2005-04-20', due: '2005-04-20' }]);
    engineAnswers = true;
    const asked = { change: WEDDING, ...said, stamp: '' };
    expect(await changes().apply(world.as.office, commandId, asked)).toMatchObject({ version: 4, told: true });
  });

  it('F64 two officers at once make one change after the other, or are told to look again', async () => {
    const change: HolidayChange = { kind: 'move', day: day('2005-05-02'), to: day('2005-05-09') };
    const { stamp } = await changes().preview(world.as.office, change);
    const both = await Promise.allSettled(
      [newId(), newId()].map((id) => changes().apply(world.as.office, id, { change, ...said, stamp })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await db.query<readonly { title: string }[]>(
      `select title from bank_holiday where day = '2005-05-09' and until_version is null`,
    );
    expect(rows).toEqual([{ title: 'Early May bank holiday' }]);
  });

  it('F64 a deadline reckoned by the calendar before is refused by the database, and its promise never moves', async () => {
    const old = await calendar();
    await apply({ kind: 'add', day: day('2005-12-01'), title: 'Extra day' });
    const [row] = await db.query<readonly { id: string; caseId: string }[]>(
      'select id, case_id as "caseId" from deadline limit 1',
    );
    const start = { kind: 'SCORES', anchorDay: day('2005-03-09'), anchorSeq: 1, event: 'it' } as const;
    const clocks = app.get(ClocksService, { strict: false });
    await expect(clocks.start(db.manager, row!.caseId, [start], old, await clock.now())).rejects.toThrow(
      'the calendar has changed',
    );
    await expect(
      db.query(`update deadline set promised_day = promised_day - 1 where id = $1`, [row!.id]),
    ).rejects.toThrow('never moves');
    await expect(db.query('delete from deadline_redating')).rejects.toThrow('never changed');
  });

  it('P7 a thousand deadlines take as many statements as eleven', async () => {
    const back: HolidayChange = { kind: 'remove', day: WEDDING.day };
    const statements = async (wanted: HolidayChange): Promise<number> => {
      await calendar();
      counter.take('office');
      await apply(wanted);
      return counter.take('office').statements;
    };
    const few = [await statements(WEDDING), await statements(back)];
    await visited(12, 1000);
    const began = performance.now();
    expect([await statements(WEDDING), await statements(back)]).toEqual(few);
    expect(performance.now() - began).toBeLessThan(20_000);
    const rows = await db.query<readonly { n: number }[]>(
      'select count(*)::int as n from deadline_redating where calendar_version = (select max(version) from holiday_calendar)',
    );
    expect(rows).toEqual([{ n: 1000 }]);
  }, 60_000);
});
