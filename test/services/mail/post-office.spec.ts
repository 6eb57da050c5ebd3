import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';
import { PostOfficeService } from '#services/mail/post-office.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';

/** A mail server that answers as it is told, and remembers what it took over. */
class Sink {
  readonly taken: string[] = [];
  answer: 'take' | 'later' | 'never' | 'hang up' = 'take';
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const codes = { later: 451, never: 550 } as const;
      if (this.answer === 'later' || this.answer === 'never')
        done(Object.assign(new Error('not now'), { responseCode: codes[this.answer] }));
      else done();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (this.answer === 'hang up') {
          this.drop(session.id);
          return;
        }
        this.taken.push(/^Message-ID: (.*)$/im.exec(Buffer.concat(parts).toString())?.[1] ?? '');
        done();
      });
    },
  });

  /** Cuts the line after the final dot, before any answer. */
  private drop(id: string): void {
    const { connections } = this.server as unknown as {
      connections: Set<{ session: { id: string }; _socket: { destroy(): void } }>;
    };
    for (const connection of connections) if (connection.session.id === id) connection._socket.destroy();
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      const listening = this.server.listen(0, '127.0.0.1', () =>
        resolve((listening.address() as { port: number }).port),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('the post office', () => {
  const sink = new Sink();
  let app: INestApplicationContext;
  let db: DataSource;
  let post: PostOfficeService;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const [database, port] = await Promise.all([freshDatabase(), sink.listen()]);
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url, SMTP_URL: `smtp://127.0.0.1:${port}` });
    db = app.get(DataSource);
    post = app.get(PostOfficeService, { strict: false });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await sink.close();
    await drop();
  });
  beforeEach(async () => {
    await db.query('delete from mail');
    sink.taken.length = 0;
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
    expect(row?.trouble).toContain('not now');
    sink.answer = 'take';
    await becomeDue();
    await post.sendBatch();
    expect(await statuses()).toEqual(['sent']);
    expect(sink.taken).toHaveLength(1);
  });

  it('does not try again what is refused for good', async () => {
    await put(1);
    sink.answer = 'never';
    await post.sendBatch();
    sink.answer = 'take';
    await becomeDue();
    await post.sendBatch();
    expect(await statuses()).toEqual(['refused']);
    expect(sink.taken).toEqual([]);
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

  it('never sends one mail twice, however many drain the outbox at once', async () => {
    await put(60);
    await Promise.all(Array.from({ length: 6 }, () => post.sendBatch()));
    await post.sendBatch();
    expect(new Set(await statuses())).toEqual(new Set(['sent']));
    expect(sink.taken).toHaveLength(60);
    expect(new Set(sink.taken).size).toBe(60);
  });
});
