import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { instant, type LocalDay } from '#domain/calendar/dates';
import { AccountsService } from '#services/accounts/accounts.service';
import { DigestsService } from '#services/mail/digests.service';
import { OutboxService, type Ask } from '#services/mail/outbox.service';
import { PostOfficeService } from '#services/mail/post-office.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { MailServer } from '../../kit/mail-server.js';
import { SqlCounter, type SqlCount } from '../../kit/sql-count.js';
import { makeWorld, type World } from '../../kit/world.js';

/** An assessor of the test's world. */
let hart: string;

interface Row {
  readonly subject: string;
  readonly status: string;
  readonly trouble: string | null;
  readonly digest: string | null;
}

describe('F78 the digest of a day', () => {
  let sink: MailServer;
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let digests: DigestsService;
  let drop: () => Promise<void>;
  const clock = FixedClock.on('2005-04-20');

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    sink = await MailServer.open();
    app = await services({ DATABASE_URL: database.url, SMTP_URL: sink.url }, clock);
    db = app.get(DataSource);
    world = await makeWorld(db);
    const [assessor] = await db.query<readonly { email: string }[]>('select email from assessor where id = $1', [
      world.assessors.hart,
    ]);
    hart = assessor!.email;
    digests = app.get(DigestsService, { strict: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.down();
    await drop();
  });
  beforeEach(async () => {
    await db.query('delete from mail');
    sink.mails.length = 0;
    clock.moveTo('2005-04-20');
  });

  /** Asks the assessor for a declaration, under a number; nothing here needs a case. */
  async function ask(number: number, more: Partial<Ask> = {}, recipient = hart): Promise<void> {
    const now = await clock.now();
    const today = now.slice(0, 10) as LocalDay;
    await app.get(OutboxService, { strict: false }).put(
      db.manager,
      [
        {
          ...{ subjectKind: 'assessor', subjectId: `matter ${number}`, cycle: 0, occurrence: `due ${now}`, recipient },
          ...{ recipientRole: 'assessor', purpose: 'declaration-due' },
          variables: { recipientName: 'Jo Hart', dueOn: 'today', overdue: null, homeUrl: 'http://localhost/' },
          ask: {
            ...{ what: `Do number ${number}`, about: `A-2005-000${number}`, title: 'Crossing Borders' },
            ...{ url: `http://localhost/cases/A-2005-000${number}/1`, due: today, promised: today, until: today },
            ...{ level: 0, reason: 'proceeding', of: `${number}`, ...more },
          },
        },
      ],
      now,
    );
  }
  /** Asks whose reason stands whatever happens elsewhere. */
  const stand: Partial<Ask> = { reason: 'declaration' };
  const write = (): Promise<void> => digests.write('0 seconds');
  const of = (number: number): Partial<Ask> => ({
    ...stand,
    of: `00000000-0000-0000-0000-00000000000${number}`,
  });
  const rows = (): Promise<readonly Row[]> =>
    db.query(`select m.ask ->> 'what' as subject, m.status, m.trouble, (select g.subject_id from mail g where g.id = m.digest_id) as digest
      from mail m where m.ask is not null order by m.subject_id, m.dated`);
  const sent = (): Promise<readonly { subject: string; id: string; text: string }[]> =>
    db.query(
      `select subject, message_id as id, text_part as text from mail where purpose = 'day-digest' order by dated`,
    );

  it('is one mail however many things are asked, and names each with its link, the most urgent first', async () => {
    await ask(1, { ...of(1), due: '2005-04-22' as LocalDay, promised: '2005-04-22' as LocalDay });
    await ask(2, of(2));
    await ask(3, { ...of(3), due: '2005-04-18' as LocalDay, promised: '2005-04-18' as LocalDay, until: null });
    await write();
    const [digest, ...others] = await sent();
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('Wednesday 20 April 2005: 3 things are asked of you, 1 late');
    expect(digest?.text.match(/Do number \d|2 days late|by Friday 22 April 2005, in 2 days/g)).toEqual([
      'Do number 3',
      '2 days late',
      'Do number 2',
      'Do number 1',
      'by Friday 22 April 2005, in 2 days',
    ]);
    expect(digest?.text).toContain('http://localhost/cases/A-2005-0002/1');
    expect((await rows()).map(({ status, digest: day }) => `${status} ${day}`)).toEqual(
      Array(3).fill('in digest 2005-04-20'),
    );
  });

  it('goes out through the post office, by itself, and once', async () => {
    await ask(1, of(1));
    await ask(2, of(2));
    const stop = new AbortController();
    const over = app.get(PostOfficeService, { strict: false }).drain({ stop: stop.signal, heartbeat: () => undefined });
    for (let tries = 0; tries < 200 && sink.mails.length === 0; tries++)
      await new Promise((done) => setTimeout(done, 50));
    stop.abort();
    await over;
    expect(sink.mails).toHaveLength(1);
    expect(sink.mails[0]).toContain((await sent())[0]?.id);
  });

  it('waits until nothing more comes and nothing that is due is outstanding, at most ten minutes', async () => {
    await ask(1, of(1));
    await digests.write();
    expect(await sent()).toEqual([]);
    await db.query(`
      insert into proceeding (id, kind, stage, state, opened_at) values ('00000000-0000-0000-0000-00000000000a', 'appeal', 'LODGED', '{}', now());
      insert into proceeding_clock (id, proceeding_id, kind, anchor_day, promised_day, working_day, ends_at, explanation, status, started_at, calendar_version)
        select id, id, 'PANEL', '2005-04-01', '2005-04-22', '2005-04-22', now(), '[]', 'running', now(),
          (select max(version) from holiday_calendar) from proceeding;
      insert into proceeding_rung (id, clock_id, proceeding_id, name, due_at, audience, level, status)
        select id, id, id, '-2', '2005-04-20T08:00:00Z', '["holder"]', 0, 'waiting' from proceeding`);
    const gatheredBefore = (span: string) => db.query(`update mail set created_at = now() - $1::interval`, [span]);
    await gatheredBefore('4 seconds');
    await digests.write();
    expect(await sent()).toEqual([]);
    await gatheredBefore('11 minutes');
    await digests.write();
    expect(await sent()).toHaveLength(1);
    // Another reader, asked for what the proceeding has promised: by the day that its clock says now.
    const clockId = '00000000-0000-0000-0000-00000000000a';
    await ask(2, { reason: 'proceeding', of: clockId, until: null }, 'nadia.iqbal@assessors.example');
    // Left from the day before, it gives this morning's reminders their time.
    clock.moveTo('2005-04-21', '09:02');
    await gatheredBefore('17 hours');
    await digests.write();
    expect(await sent()).toHaveLength(1);
    await db.query(`update proceeding_rung set status = 'sent'`);
    await gatheredBefore('4 seconds');
    await digests.write();
    expect(await sent()).toHaveLength(2);
    expect((await sent()).some(({ text }) => text.includes('by Friday 22 April 2005, tomorrow'))).toBe(true);
  });

  it('F67 is the same mail whoever writes it: two at once, or one that is stopped in between and begins again', async () => {
    for (const number of [1, 2, 3]) await ask(number, of(number));
    await db.query(`
      create function stop_here() returns trigger language plpgsql as $$ begin raise 'the worker was killed'; end $$;
      create trigger stop_here before update on mail for each row when (new.status = 'in digest') execute function stop_here()`);
    await expect(write()).rejects.toThrow('killed');
    expect(await sent()).toEqual([]);
    await db.query('drop function stop_here cascade');
    await Promise.all([write(), write(), write()]);
    expect(await sent()).toHaveLength(1);
    expect(new Set((await rows()).map(({ status }) => status))).toEqual(new Set(['in digest']));
    await write();
    expect(await sent()).toHaveLength(1);
  });

  it('F67 is the only one of the day: what comes after it goes singly, on the same day', async () => {
    await ask(1, of(1));
    await write();
    clock.moveTo('2005-04-20', '15:00');
    await ask(2, of(2));
    await write();
    expect(await sent()).toHaveLength(1);
    expect((await rows()).map(({ subject, status }) => `${subject}: ${status}`)).toEqual([
      'Do number 1: in digest',
      'Do number 2: queued',
    ]);
    clock.moveTo('2005-04-21');
    await ask(3, of(3));
    await write();
    expect((await sent()).map(({ subject }) => subject.slice(0, 21))).toEqual([
      'Wednesday 20 April 20',
      'Thursday 21 April 200',
    ]);
  });

  it('F69 after an outage is one catch-up; what came too late by then is left out and says so', async () => {
    await ask(1, of(1));
    await ask(2, { ...of(2), until: null });
    await ask(4, { ...of(4), until: null });
    clock.moveTo('2005-04-22');
    await ask(2, { ...of(2), until: null });
    clock.moveTo('2005-04-23', '11:00');
    await write();
    expect(await sent()).toEqual([]);
    clock.moveTo('2005-04-25', '09:00');
    await write();
    expect(await sent()).toHaveLength(1);
    expect((await rows()).map(({ subject, status, trouble }) => `${subject}: ${trouble ?? status}`)).toEqual([
      'Do number 1: The day that it warns of has passed.',
      'Do number 2: A later reminder of the same took its place.',
      'Do number 2: in digest',
      'Do number 4: in digest',
    ]);
  });

  it('says nothing where no reason is left', async () => {
    await ask(1);
    await ask(2, of(2), 'nobody@ismpe.example');
    await write();
    expect(await sent()).toEqual([]);
    expect((await rows()).map(({ trouble }) => trouble)).toEqual([
      'Its reason had gone: the step was done.',
      'It was with somebody else by then.',
    ]);
  });

  it('leaves each mail single for whoever chose so, from the next on', async () => {
    await db.query(`update account set email = $1 where email = 'assessor@ismpe.example'`, [hart]);
    await app.get(AccountsService, { strict: false }).chooseMails(world.as.assessor.id, true);
    await ask(1, of(1));
    await ask(2, of(2));
    await write();
    expect((await rows()).map(({ status }) => status)).toEqual(['queued', 'queued']);
    expect(await sent()).toEqual([]);
    await app.get(AccountsService, { strict: false }).chooseMails(world.as.assessor.id, false);
    await ask(3, of(3));
    await write();
    expect(await sent()).toHaveLength(1);
  });

  it('costs as many statements for many cases as for one', async () => {
    const counter = new SqlCounter();
    counter.watch(db, 'db');
    const cost = async (day: string, ...numbers: readonly number[]): Promise<SqlCount> => {
      clock.moveTo(day);
      for (const number of numbers) await ask(number, of(number));
      counter.take('db', '');
      await write();
      const { statements, writes } = counter.take('db', '');
      return { statements, writes };
    };
    const one = await cost('2005-04-20', 1);
    const nine = await cost('2005-04-21', 1, 2, 3, 4, 5, 6, 7, 8, 9);
    counter.close();
    expect(nine).toEqual(one);
    expect(one).toEqual({ statements: 7, writes: 1 });
  });

  it('cannot stand twice for a day, nor be named without a reason, by the database’s own rule', async () => {
    await ask(1, of(1));
    await write();
    await expect(db.query(`update mail set digest_id = null where status = 'in digest'`)).rejects.toThrow(
      'mail_of_digest',
    );
    await expect(db.query(`update mail set status = 'for digest', ask = null, digest_id = null`)).rejects.toThrow(
      'mail_asks',
    );
    expect(instant(await clock.now())).toBe('2005-04-20T09:00:00.000Z');
  });
});
