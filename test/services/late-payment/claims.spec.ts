import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { ClaimsService } from '#services/late-payment/claims.service';
import { ReferenceRatesService } from '#services/late-payment/reference-rates.service';
import { AllocationsService } from '#services/receivables/allocations.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { services } from '../../kit/casework.js';
import { freshDatabase } from '../../kit/database.js';
import { FixedClock } from '../../kit/fixed-clock.js';
import { SalesLedger, type IssuedDocument } from '../../kit/sales-ledger.js';
import { ToldInvoices } from '../../kit/told-invoices.js';
import { makeWorld, type World } from '../../kit/world.js';

const FEE = { net: 500_000, rateBasisPoints: 1750 };

describe('statutory claims for late payment', () => {
  let app: INestApplicationContext;
  let db: DataSource;
  let world: World;
  let ledger: SalesLedger;
  let drop: () => Promise<void>;
  const clock = FixedClock.on('2005-05-09');

  beforeAll(async () => {
    const database = await freshDatabase();
    ({ drop } = database);
    app = await services({ DATABASE_URL: database.url }, clock, new ToldInvoices().instead);
    db = app.get(DataSource);
    world = await makeWorld(db);
    ledger = new SalesLedger(db, world);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await drop();
  });

  const finance = () => world.as.finance;
  const claims = () => app.get(ClaimsService, { strict: false });
  const of = (id: string) => claims().of(finance(), id);
  const overdue = async (name: string): Promise<IssuedDocument> =>
    ledger.issue(await ledger.customer(name), '2005-03-10', FEE);
  const rowOf = async (id: string): Promise<unknown> =>
    (await db.query('select * from invoice where id = $1', [id]))[0];
  const released = async (name: string): Promise<IssuedDocument> => {
    const invoice = await overdue(name);
    await claims().propose(finance(), invoice.id, newId());
    await claims().release(world.as.manager, invoice.id, newId());
    return invoice;
  };

  it('F91 shows what could be claimed today and how it is reckoned, and why nothing can before the invoice is late', async () => {
    const invoice = await overdue('Late');
    expect(await of(invoice.id)).toMatchObject({
      today: {
        debt: 587_500,
        startsOn: '2005-04-10',
        referenceDay: '2004-12-31',
        rateBasisPoints: 1275,
        fixedSum: 7_000,
      },
      ...{ why: null, claims: [] },
    });
    const early = await ledger.issue(await ledger.customer('Early'), '2005-05-01', FEE);
    expect(await of(early.id)).toMatchObject({ today: null, why: expect.stringMatching(/^Nothing is late before/) });
  });

  it('F91 bears interest no longer than until a credit note of another invoice was set against it', async () => {
    const customer = await ledger.customer('Set off');
    const paid = await ledger.issue(customer, '2005-02-10', FEE);
    await app.get(PaymentsService, { strict: false }).record(finance(), newId(), {
      ...{ organisationId: customer, receivedOn: day('2005-03-01'), pence: pence(587_500), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'BACS', to: 'oldest first' },
    });
    const late = await ledger.issue(customer, '2005-03-10', FEE);
    const note = await ledger.credit(paid.id, '2005-04-20', { ...FEE, ofLine: 1 });
    await app
      .get(AllocationsService, { strict: false })
      .allocate(finance(), newId(), note.id, [{ id: late.id, pence: pence(587_500) }]);
    // 587500 pence from 10 to 20 April, not to today.
    expect(await of(late.id)).toMatchObject({ today: { debt: 587_500, periods: [{ to: '2005-04-20', days: 11 }] } });
  });

  it('F91 is released by somebody else, with number, figures, paper and mail, and never alters the invoice', async () => {
    const invoice = await overdue('Two people');
    const before = await rowOf(invoice.id);
    await claims().propose(finance(), invoice.id, newId());
    await expect(claims().release(finance(), invoice.id, newId())).rejects.toMatchObject({
      code: 'CLAIM.SECOND_PERSON',
    });
    await claims().release(world.as.manager, invoice.id, newId());
    const view = await of(invoice.id);
    // 587500 pence, 30 days at 12.75 %: 6157 pence.
    expect(view.claims).toMatchObject([
      { status: 'released', number: 'LPC-000001', reckoning: { interest: 6_157, fixedSum: 7_000, total: 13_157 } },
    ]);
    expect(await rowOf(invoice.id)).toEqual(before);
    const papers = await db.query(
      'select kind, title, trouble, sha256 is not null as drawn from document where invoice_id = $1',
      [invoice.id],
    );
    expect(papers).toEqual([{ kind: 'claim', title: 'Claim for late payment LPC-000001', trouble: null, drawn: true }]);
    const mails = await db.query(`select purpose from mail where invoice_id = $1`, [invoice.id]);
    expect(mails).toEqual([{ purpose: 'late-payment-claim' }]);
  });

  it('F91 stands once for an invoice; withdrawn with a reason, another may follow with a number of its own', async () => {
    const invoice = await released('Withdrawn');
    await expect(claims().propose(finance(), invoice.id, newId())).rejects.toMatchObject({ code: 'CLAIM.STANDS' });
    await claims().withdraw(finance(), invoice.id, newId(), 'Paid in time after all');
    await claims().propose(finance(), invoice.id, newId());
    await claims().release(world.as.manager, invoice.id, newId());
    expect((await of(invoice.id)).claims.map(({ status, withdrawalReason }) => [status, withdrawalReason])).toEqual([
      ['released', null],
      ['withdrawn', 'Paid in time after all'],
    ]);
  });

  it('F91 stops at what was paid: late interest up to the payment, and the fixed sum of the debt', async () => {
    const customer = await ledger.customer('Paid late');
    const invoice = await ledger.issue(customer, '2005-03-10', FEE);
    await app.get(PaymentsService, { strict: false }).record(finance(), newId(), {
      ...{ organisationId: customer, receivedOn: day('2005-04-19'), pence: pence(587_500), currency: 'GBP' },
      ...{ method: 'bank transfer', reference: 'Late', to: [{ id: invoice.id, pence: pence(587_500) }] },
    });
    expect((await of(invoice.id)).today).toMatchObject({ periods: [{ to: '2005-04-19', days: 10 }], interest: 2_052 });
  });

  it('F91 is not released while the invoice is disputed, and says so beforehand', async () => {
    const invoice = await overdue('Disputed');
    await claims().propose(finance(), invoice.id, newId());
    await db.query(
      `insert into dispute (id, invoice_id, reason, owner, review_on, opened_by, opened_at)
       values ($1, $2, 'Not as agreed', $3, '2005-06-01', 'x', now())`,
      [newId(), invoice.id, finance().id],
    );
    const refused = { code: 'CLAIM.DISPUTED' };
    await expect(claims().release(world.as.manager, invoice.id, newId())).rejects.toMatchObject(refused);
    expect((await claims().of(world.as.manager, invoice.id)).possible).toContainEqual({
      act: 'release',
      why: expect.stringMatching(/disputed/),
    });
  });

  it('F91 two releases at once are one, and no number is lost', async () => {
    const invoice = await overdue('At once');
    await claims().propose(finance(), invoice.id, newId());
    const both = await Promise.allSettled([1, 2].map(() => claims().release(world.as.manager, invoice.id, newId())));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [row] = await db.query<readonly { last: number; used: number }[]>(
      `select last_value as last, (select count(*)::int from late_payment_claim where number is not null) as used
       from number_series where series = 'LPC'`,
    );
    expect(row!.last).toBe(row!.used);
  });

  it('F91 the database keeps what is out, two people apart and the numbers without a gap', async () => {
    const invoice = await released('By hand');
    const change = (set: string) =>
      db.query(`update late_payment_claim set ${set} where invoice_id = $1`, [invoice.id]);
    await expect(change('total_pence = 1, interest_pence = 1')).rejects.toThrow(/never changed or deleted/);
    await expect(db.query('delete from late_payment_claim')).rejects.toThrow(/never changed or deleted/);
    await expect(db.query(`update number_series set last_value = last_value + 1 where series = 'LPC'`)).rejects.toThrow(
      /no claim bears it/,
    );
    const other = await overdue('Alone');
    await claims().propose(finance(), other.id, newId());
    await expect(
      db.query(
        `update late_payment_claim set status = 'released', series_value = 9999, number = 'LPC-009999', until_day = now(), reckoning = '{}',
           interest_pence = 1, fixed_pence = 1, total_pence = 2, released_by = proposed_by, released_at = now() where invoice_id = $1`,
        [other.id],
      ),
    ).rejects.toThrow(/by_two/);
  });

  it('F91 a later reference rate is added once, on a 30 June or 31 December that is over, with its source', async () => {
    const rates = app.get(ReferenceRatesService, { strict: false });
    const add = (onDay: string) =>
      rates.add(finance(), { onDay: day(onDay), basisPoints: 375, source: 'Bank of England' });
    await expect(add('2005-05-01')).rejects.toMatchObject({ faults: [{ message: expect.stringMatching(/30 June/) }] });
    await expect(add('2004-12-31')).rejects.toMatchObject({
      faults: [{ message: expect.stringMatching(/on record/) }],
    });
    await expect(add('2025-12-31')).rejects.toMatchObject({
      faults: [{ message: expect.stringMatching(/still to come/) }],
    });
    clock.moveTo('2026-01-02');
    const [latest] = await add('2025-12-31');
    expect(latest).toEqual({ onDay: '2025-12-31', basisPoints: 375, source: 'Bank of England' });
    await expect(rates.add(world.as.office, latest!)).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    clock.moveTo('2005-05-09');
  });
});
