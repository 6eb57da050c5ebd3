import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { PostOfficeService } from '#services/mail/post-office.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { MailServer } from '../../kit/mail-server.js';
import { makeWorld } from '../../kit/world.js';

describe('the post office', () => {
  let sink: MailServer;
  let app: INestApplicationContext;
  let db: DataSource;
  let post: PostOfficeService;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    sink = await MailServer.open();
    app = await services({ DATABASE_URL: database.url, SMTP_URL: sink.url });
    db = app.get(DataSource);
    post = app.get(PostOfficeService, { strict: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.down();
    await drop();
  });
  beforeEach(async () => {
    await db.query('delete from mail');
    sink.mails.length = 0;
    sink.answer = 'take';
  });

  async function put(count: number, outcome = false): Promise<void> {
    for (let number = 0; number < count; number++) {
      const id = newId();
      await db.query(
        `insert into mail (id, subject_kind, subject_id, cycle, purpose, occurrence, recipient, recipient_role, message_id, subject,
           text_part, html_part, outcome, dated, status)
         values ($1::uuid, 'case', $1::text, 1, 'report-issued', 'once', 'jo@example.org', 'organisation', $2, 'A report', 'Text', '<p>Text</p>',
           $3, '2005-04-20T10:00:00Z', 'queued')`,
        [id, `<${id}@ismpe.example>`, outcome],
      );
    }
  }
  const statuses = async (): Promise<readonly string[]> =>
    (await db.query<readonly { status: string }[]>('select status from mail order by id')).map(({ status }) => status);
  const becomeDue = (): Promise<unknown> => db.query('update mail set next_attempt_at = now()');

  it('keeps a mail that is refused for now, says why, and sends it once the server takes it', async () => {
    await put(1);
    sink.answer = 'later';
    await post.sendBatch();
    await becomeDue();
    await post.sendBatch();
    expect(await statuses()).toEqual(['queued']);
    const [row] = await db.query<readonly { attempts: number; trouble: string }[]>(
      'select attempts, trouble from mail',
    );
    expect(row?.attempts).toBe(2);
    expect(row?.trouble).toContain('The mailbox is busy');
    sink.answer = 'take';
    await becomeDue();
    await post.sendBatch();
    expect(await statuses()).toEqual(['sent']);
    expect(sink.ids).toHaveLength(1);
  });

  it('does not try again what is refused for good', async () => {
    await put(1);
    sink.answer = 'never';
    await post.sendBatch();
    sink.answer = 'take';
    await becomeDue();
    await post.sendBatch();
    expect(await statuses()).toEqual(['refused']);
    expect(sink.ids).toEqual([]);
  });

  it('leaves an outcome mail whose delivery is unclear to a person, and repeats any other under the same Message-ID', async () => {
    await put(1, true);
    sink.answer = 'hang up';
    await post.sendBatch();
    expect(await statuses()).toEqual(['unclear']);
    await db.query('delete from mail');
    await put(1);
    await post.sendBatch();
    expect(await statuses()).toEqual(['queued']);
  });

  it('takes up what a stopped sender left when its lease is over, and gives an outcome mail of its to a person', async () => {
    await put(1, true);
    await put(1);
    await db.query(`update mail set status = 'sending', lease = $1, next_attempt_at = now() + interval '1 minute'`, [
      newId(),
    ]);
    expect(await post.sendBatch()).toBe(0);
    expect(await statuses()).toEqual(['sending', 'sending']);
    await becomeDue();
    expect(await post.sendBatch()).toBe(1);
    expect(await statuses()).toEqual(['unclear', 'sent']);
    expect(sink.ids).toHaveLength(1);
  });

  it('never sends one mail twice, however many drain the outbox at once', async () => {
    await put(60);
    await Promise.all(Array.from({ length: 6 }, () => post.sendBatch()));
    await post.sendBatch();
    expect(new Set(await statuses())).toEqual(new Set(['sent']));
    expect(sink.ids).toHaveLength(60);
    expect(new Set(sink.ids).size).toBe(60);
  });

  it('F68 calls off a reminder whose deadline is over, whose case is paused or whose invoice is paid by the time the server takes it', async () => {
    const { programmeId } = await makeWorld(db);
    for (const [ordinal, status, pause] of [
      [1, 'met', null],
      [2, 'running', '{}'],
      [3, 'running', null],
    ] as const)
      await db.query(
        `with f as (insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
               stage_since, state, recorded_seq)
             select $1, $2, 1, p.id, p.organisation_id, 'BOOKING', 'silver', 2005, now(), now(), jsonb_build_object('pause', $5::jsonb), 1
             from programme p where p.id = $3 returning id)
         insert into deadline (id, case_id, kind, anchor_seq, anchor_day, promised_day, working_day, ends_at, calendar_version,
           explanation, status, started_at)
         select $1, id, 'CHECK_IN', 1, '2005-03-01', '2005-04-29', '2005-04-29', now(), 1, '[]', $4, now() from f`,
        [newId(), `A-2005-000${ordinal}`, programmeId, status, pause],
      );
    const cases = await db.query<readonly { id: string }[]>('select id from case_file order by number');
    await put(3);
    const mails = await db.query<readonly { id: string }[]>('select id from mail order by id');
    for (const [index, { id }] of mails.entries())
      await db.query('update mail set case_id = $2, stands_with = $3 where id = $1', [
        id,
        cases[index]?.id,
        cases[index]?.id,
      ]);
    await post.sendBatch();
    expect(
      await db.query(`select status, case when status = 'cancelled' then trouble end as why from mail order by id`),
    ).toEqual([
      { status: 'cancelled', why: 'Its reason had gone: the step was done.' },
      { status: 'cancelled', why: 'The case was paused.' },
      { status: 'sent', why: null },
    ]);
    expect(sink.ids).toHaveLength(1);
  });
});
