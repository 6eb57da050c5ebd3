import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { CollectorService } from '#services/collection/collector.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { StatementPapersService } from '#services/receivables/statement-papers.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { SalesLedger, type IssuedDocument } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

describe('the letters of a collection', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let customer: string;
  let invoice: IssuedDocument;
  let drop: () => Promise<void>;
  const clock = FixedClock.on('2005-03-10');

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock, new ToldInvoices().instead);
    db = app.get(DataSource);
    world = await makeWorld(db);
    const ledger = new SalesLedger(db, world);
    customer = await ledger.customer('Silent');
    invoice = await ledger.issue(customer, '2005-03-10', { net: 500_000, rateBasisPoints: 1750 });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  interface Sent {
    readonly purpose: string;
    readonly papers: readonly string[];
  }
  const collectOn = async (on: string): Promise<readonly Sent[]> => {
    clock.moveTo(on);
    await app.get(CollectorService, { strict: false }).collect(invoice.id);
    return db.query(
      `select m.purpose, (select coalesce(jsonb_agg(d.kind order by d.kind), '[]') from document d
          where m.document_ids ? d.id::text) as papers
       from mail m where m.invoice_id = $1 order by m.created_at, m.id`,
      [invoice.id],
    );
  };

  it('F90 an overdue invoice is reminded of with a letter, the last time with a statement of account too', async () => {
    for (const on of ['2005-04-04', '2005-04-11']) await collectOn(on);
    expect(await collectOn('2005-04-18')).toEqual([
      { purpose: 'payment-reminder', papers: [] },
      { purpose: 'payment-reminder', papers: [] },
      { purpose: 'payment-overdue', papers: ['reminder'] },
    ]);
    await collectOn('2005-04-25');
    expect((await collectOn('2005-05-09')).at(-1)).toEqual({
      purpose: 'payment-final',
      papers: ['reminder', 'statement'],
    });
    const papers = await db.query(`select kind, trouble from document where invoice_id = $1 order by made_at, kind`, [
      invoice.id,
    ]);
    expect(papers).toEqual([
      ...['reminder', 'reminder', 'reminder', 'statement'].map((kind) => ({ kind, trouble: null })),
    ]);
  });

  it('F91 with the last reminder the ladder proposes a claim, which a person releases', async () => {
    expect(
      await db.query('select status, proposed_by as by from late_payment_claim where invoice_id = $1', [invoice.id]),
    ).toEqual([{ status: 'proposed', by: 'system' }]);
  });

  it('F90 the statement closes with the account’s balance, and its ages less what is on account are that too', async () => {
    await app.get(PaymentsService, { strict: false }).record(world.as.finance, newId(), {
      ...{ organisationId: customer, receivedOn: day('2005-05-02'), pence: pence(100_000), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'Part', to: [{ id: invoice.id, pence: pence(60_000) }] },
    });
    const papers = app.get(StatementPapersService, { strict: false });
    const period = { from: day('2005-04-01'), to: day('2005-05-09') };
    const paper = await papers.paper(db.manager, customer, period, await clock.now());
    expect(paper).toMatchObject({
      ...{ opening: 587_500, closing: 487_500 },
      entries: [{ what: 'Payment, thank you', pence: -100_000, balance: 487_500 }],
      ageing: { to30: 527_500, onAccount: 40_000 },
    });
    const { balancePence } = await app.get(CustomerAccountService, { strict: false }).of(world.as.finance, customer);
    expect(balancePence).toBe(paper.closing);
    const { bytes, fileName } = await papers.pdf(world.as.finance, customer, period);
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(fileName).toBe('ISMPE-statement-2005-05-09.pdf');
    await expect(papers.pdf(world.as.assessor, customer, period)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
  });
});
