import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { BEGINNING } from '#domain/cases/state';
import { newId } from '#platform/database/ids';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { makeWorld, type World } from '../../kit/world.js';

describe('the book of invoices', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let book: InvoiceBookService;
  let world: World;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url });
    db = app.get(DataSource);
    book = app.get(InvoiceBookService, { strict: false });
    world = await makeWorld(db);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  /** A draft over the fee on a case of its own. */
  async function draft(ordinal: number): Promise<string> {
    const [caseId, id] = [newId(), newId()];
    await db.query(
      `insert into case_file (id, number, cycle, programme_id, organisation_id, stage, target_level, assessment_year, opened_at,
         stage_since, recorded_seq, state) values ($1, $2, 1, $3, $4, 'SCORING', 'silver', 2005, now(), now(), 0, $5)`,
      [caseId, `A-2005-${String(ordinal).padStart(4, '0')}`, world.programmeId, world.organisationId, BEGINNING],
    );
    const line = { description: 'Assessment', quantity: '1', unit: 'assessment', unitNet: 500_000, net: 500_000 };
    await db.query(
      `insert into invoice (id, case_id, organisation_id, reason, status, customer, lines, gross_pence, created_at)
       values ($1, $2, $3, 'fee and expenses', 'draft', $4, $5, 500000, now())`,
      [id, caseId, world.organisationId, { name: 'Trust', addressLines: ['York'] }, JSON.stringify([line])],
    );
    return id;
  }

  it('numbers twenty invoices issued at once without a gap, whatever is rolled back between, and a repeat changes nothing', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, (_, index) => draft(index + 1)));
    const rolledBack = Array.from({ length: 5 }, () =>
      db
        .transaction(async (tx) => {
          await tx.query(`insert into number_series (series) values ('INV') on conflict do nothing`);
          await tx.query(`update number_series set last_value = last_value + 1 where series = 'INV'`);
          throw new Error('rolled back');
        })
        .catch(() => undefined),
    );
    await Promise.all([...drafts.map((id) => book.issueInvoice(id)), ...rolledBack]);
    await Promise.all(drafts.slice(0, 5).map((id) => book.issueInvoice(id)));
    const rows = await db.query<readonly { number: string }[]>('select number from invoice order by number');
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => `INV-${String(index + 1).padStart(6, '0')}`),
    );
    const mails = await db.query<readonly unknown[]>(`select from mail where purpose = 'invoice-issued'`);
    expect(mails).toHaveLength(20);
  }, 60_000);

  it('lets nobody change or delete what is issued, not even in the database', async () => {
    await expect(db.query(`update invoice set customer = '{}' where number = 'INV-000001'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(db.query(`delete from invoice where number = 'INV-000001'`)).rejects.toThrow(/never deleted/);
  });

  it('takes a payment once, however often it is recorded', async () => {
    const [invoice] = await db.query<readonly { id: string; gross: number }[]>(
      `select id, gross_pence as gross from invoice where number = 'INV-000002'`,
    );
    const payment = { commandId: newId(), receivedOn: '2026-01-02', pence: 100_000, reference: 'BACS', by: 'finance' };
    const id = invoice?.id ?? '';
    await Promise.all([book.recordPayment(id, payment), book.recordPayment(id, payment)]);
    const [paid] = await db.query<readonly { paid: number }[]>('select paid_pence as paid from invoice where id = $1', [
      id,
    ]);
    expect(paid?.paid).toBe(100_000);
    const rest = { ...payment, commandId: newId(), pence: (invoice?.gross ?? 0) - 100_000 };
    expect(await book.recordPayment(id, rest)).toEqual({ settled: true });
  });
});
