import type { MailServer } from '../kit/mail-server.js';
import { OfficeAtWork, until } from './office-at-work.js';

interface Entry {
  readonly kind: string;
  readonly status: string | null;
  readonly detail: string;
  readonly link: string | null;
}

/** An application is told to the organisation and to the office. */
const MAILS_OF_AN_APPLICATION = 2;

describe('a mail server that is away or in trouble for hours', () => {
  let at: OfficeAtWork;
  let server: MailServer;

  beforeAll(async () => {
    at = await OfficeAtWork.open();
    server = at.installation.mailServer;
  }, 120_000);
  afterAll(() => at.close(), 60_000);
  afterEach(async () => {
    await server.down();
    server.answer = 'take';
    await server.up();
  });

  const timeline = async (path: string): Promise<readonly Entry[]> =>
    (await at.office.get<{ items: readonly Entry[] }>(`${path}/timeline`)).items.filter(({ kind }) => kind === 'mail');
  const openMails = "mail where status = any(array['queued', 'sending'])";
  const fewestAttempts = async (): Promise<number> =>
    (await at.db.query<{ n: number }>(`select coalesce(min(attempts), 0)::int as n from ${openMails}`)).rows[0]?.n ?? 0;

  /**
   * The pauses between attempts grow to five minutes: each round stands for one of them, and ends when its last attempt has. The
   * bell is rung, as it is for a new mail; that mails are found without it too is what the end of each test waits for.
   */
  async function hoursPass(rounds: number): Promise<void> {
    for (let round = 1; round <= rounds; round++)
      await until(`each mail is tried ${round} times`, async () => {
        await at.db.query(`update mail set next_attempt_at = now() where status = 'queued' and attempts < $1`, [round]);
        await at.db.query(`select pg_notify('post', '')`);
        return (await fewestAttempts()) >= round && (await at.count(`mail where status = 'sending'`)) === 0;
      });
  }

  async function allArriveOnce(): Promise<void> {
    await at.db.query(`update mail set next_attempt_at = now() where status = 'queued'`);
    await until('the outbox is empty', async () => (await at.count(openMails)) === 0);
    const { rows } = await at.db.query<{ id: string }>(`select message_id as id from mail where status = 'sent'`);
    expect([...server.ids].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(await at.count(`mail where status = 'sent' and trouble is not null`)).toBe(0);
  }

  it('keeps every mail while nobody listens, and sends each once when the server is back', async () => {
    await server.down();
    const paths = [await at.openCase(), await at.openCase(), await at.openCase()];
    await hoursPass(8);
    const [mail] = await timeline(paths[0] ?? '');
    expect(mail).toMatchObject({ status: 'queued', detail: expect.stringContaining('ECONNREFUSED') as unknown });
    expect((await at.ask(at.acceptance(paths[0] ?? ''))).status).toBe(200);
    await server.up();
    await allArriveOnce();
  }, 180_000);

  it('keeps every mail that is put off, says why, and sends each once', async () => {
    server.answer = 'later';
    const path = await at.openCase();
    await hoursPass(4);
    const [mail] = await timeline(path);
    expect(mail).toMatchObject({ status: 'queued', detail: expect.stringContaining('The mailbox is busy') as unknown });
    server.answer = 'take';
    await allArriveOnce();
  }, 120_000);

  it('does not wait with the cases while the server hangs, and goes on when it is gone', async () => {
    server.answer = 'hang';
    const path = await at.openCase();
    await until('the mails are on their way', async () => (await at.count(`mail where status = 'sending'`)) > 0);
    expect((await at.ask(at.acceptance(path))).status).toBe(200);
    await server.down();
    server.answer = 'take';
    await server.up();
    await until('no mail waits for the old line', async () => (await at.count(`mail where status = 'sending'`)) === 0);
    await allArriveOnce();
  }, 120_000);

  it('repeats under the same Message-ID what was cut off after its final dot: who got it twice sees one mail', async () => {
    server.answer = 'hang up';
    await at.openCase();
    await until('the lines were cut', () => Promise.resolve(server.unanswered.length >= MAILS_OF_AN_APPLICATION));
    server.answer = 'take';
    await allArriveOnce();
    for (const mail of server.unanswered) expect(server.ids).toContain(/^Message-ID: (.*)$/im.exec(mail)?.[1]);
  }, 120_000);

  it('shows a refusal on the case with the server’s words, does not repeat it by itself, and sends it when a person says so', async () => {
    server.answer = 'never';
    const path = await at.openCase();
    await until('both are refused', async () => (await at.count(`mail where status = 'refused'`)) === 2);
    const mails = await timeline(path);
    expect(mails).toHaveLength(MAILS_OF_AN_APPLICATION);
    for (const mail of mails)
      expect(mail).toMatchObject({
        status: 'refused',
        detail: expect.stringContaining('There is no such mailbox') as unknown,
      });
    server.answer = 'take';
    const taken = server.mails.length;
    await at.db.query('update mail set next_attempt_at = now()');
    const { items } = await at.office.get<{ items: readonly { id: string }[] }>('/api/mails?status=refused');
    expect(items).toHaveLength(MAILS_OF_AN_APPLICATION);
    expect(server.mails).toHaveLength(taken);
    for (const { id } of items) await at.office.send('POST', `/api/mails/${id}/retry`);
    await allArriveOnce();
  }, 120_000);
});
