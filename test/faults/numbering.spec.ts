import pg from 'pg';
import { Visitor } from '../demo/visitor.js';
import { Installation } from '../kit/installation.js';

/** The 2005 vector of docs/process.md, Money, as one line each: gross 6135.85. */
const LINES = [500_000, 8_600, 12_000, 1_600].map((net, index) => ({
  ...{ description: `Line ${index + 1}`, quantity: '1', unit: 'item', unitNet: net, net },
}));
const GROSS = 613_585;
const INVOICES = 200;
const CREDITED = 40;

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('F81 numbers under two workers', () => {
  let installation: Installation;
  let finance: Visitor;
  let db: pg.Client;

  beforeAll(async () => {
    installation = await Installation.open();
    db = new pg.Client({ connectionString: installation.databaseUrl });
    await db.connect();
    const password = /password for each of them: (\S+)/.exec(await installation.cli('seed'))?.[1] ?? '';
    await Promise.all([installation.start('worker'), installation.start('second worker'), installation.start('api')]);
    finance = await new Visitor('finance', installation.url).signIn('finance@ismpe.example', password);
  }, 120_000);
  afterAll(async () => {
    await db.end();
    await installation.close();
  }, 60_000);

  async function drafts(): Promise<readonly string[]> {
    await db.query(
      `with programmes as (select p.id, p.organisation_id from programme p join organisation o on o.id = p.organisation_id
         where not o.purchase_order_required and o.country = 'GB' order by o.name limit 1), cases as (
         insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
           stage_since, recorded_seq, state)
         select gen_random_uuid(), 'A-2004-' || lpad(n::text, 4, '0'), 1, p.id, p.organisation_id, 'SCORING', 'silver', 2004, now(),
           now(), 1, '{}' from programmes p, generate_series(1, $1) n returning id, organisation_id)
       insert into invoice (id, series, case_id, organisation_id, reason, status, customer, lines, gross_pence, created_at)
       select gen_random_uuid(), 'INV', id, organisation_id, 'fee and expenses', 'draft', '{}', $2, 522200, now() from cases`,
      [INVOICES, JSON.stringify(LINES)],
    );
    const { rows } = await db.query<{ id: string }>('select id from invoice');
    return rows.map(({ id }) => id);
  }

  /** As a person would who gets no answer: again, until it is done. */
  async function untilDone<T>(ask: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await ask();
      } catch (error) {
        if (tries > 30) throw error;
        await soon(500);
      }
    }
  }

  const issue = (id: string) => untilDone(() => finance.send('POST', `/api/invoices/${id}/issue`, {}));

  async function issued(series: string): Promise<number> {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from invoice where series = $1 and status = 'issued'`,
      [series],
    );
    return rows[0]?.count ?? 0;
  }

  async function once(series: string, count: number): Promise<void> {
    for (let tries = 0; tries < 600 && (await issued(series)) < count; tries++) await soon(50);
  }

  /** What a lost connection or a server's restart does to a transaction that holds the series. */
  const breakTransactions = () =>
    db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')`,
    );

  it('two hundred invoices at once, both workers killed and transactions broken: no gap, no number twice, sums right', async () => {
    const all = Promise.all((await drafts()).map(issue));
    await once('INV', 20);
    await installation.kill('worker');
    await breakTransactions();
    await installation.start('worker');
    await once('INV', 80);
    await installation.kill('second worker');
    await installation.start('second worker');
    await once('INV', 140);
    await breakTransactions();
    await all;
    const { rows } = await db.query<Record<string, number | string>>(
      `select count(*)::int as documents, count(distinct number)::int as numbers, min(series_value) as first, max(series_value) as last,
         sum(gross_pence)::int as gross, sum(net_pence + vat_pence)::int as parts,
         (select last_value from number_series where series = 'INV') as series,
         (select count(*)::int from document where kind = 'invoice' and sha256 is not null) as papers,
         (select count(*)::int from mail where purpose = 'invoice-issued') as mails
       from invoice where status = 'issued' and kind = 'invoice'`,
    );
    const of = { documents: INVOICES, numbers: INVOICES, first: 1, last: INVOICES, series: INVOICES };
    expect(rows[0]).toEqual({
      ...of,
      ...{ papers: INVOICES, mails: INVOICES, gross: GROSS * INVOICES, parts: GROSS * INVOICES },
    });
  }, 240_000);

  it('credit notes at once while the api is killed: no gap, and what they credit adds up', async () => {
    const { rows } = await db.query<{ id: string }>(
      `select id from invoice where status = 'issued' order by number limit $1`,
      [CREDITED],
    );
    const credit = async (id: string): Promise<void> => {
      const { id: note } = await finance.send<{ id: string }>('POST', `/api/invoices/${id}/credit-notes`, {
        reason: 'Charged twice',
        lines: [{ line: 3 }],
      });
      await untilDone(() => finance.send('POST', `/api/invoices/${note}/issue-credit-note`));
    };
    const all = Promise.all(rows.map(({ id }) => untilDone(() => credit(id))));
    await once('CRN', 10);
    await installation.kill('api');
    await installation.start('api');
    await once('CRN', 25);
    await breakTransactions();
    await all;
    const sums = await db.query<Record<string, number>>(
      `select count(*)::int as notes, max(series_value) as last, sum(gross_pence)::int as gross,
         (select sum(credited_pence)::int from invoice) as credited,
         (select last_value from number_series where series = 'CRN') as series
       from invoice where status = 'issued' and kind = 'credit note'`,
    );
    const gross = 14_100 * CREDITED;
    expect(sums.rows[0]).toEqual({ notes: CREDITED, last: CREDITED, series: CREDITED, gross, credited: gross });
  }, 120_000);
});
