import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { day } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { BookReportsService } from '#services/books/book-reports.service';
import { VatPeriodsService } from '#services/books/vat-periods.service';
import { NotesService } from '#services/invoices/notes.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { DocumentIssueService } from '#services/invoices/document-issue.service';
import { lockInvoice } from '#services/invoices/invoice-context';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { SalesLedger } from '../../kit/sales-ledger.js';
import { Ledger } from '../invoices/ledger.js';

const Q1 = day('2005-01-01');

function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('F92 the period lock', () => {
  let ledger: Ledger;
  let sales: SalesLedger;
  let app: INestApplicationContext;

  beforeAll(async () => {
    ledger = await Ledger.open('2005-03-16');
    ({ app } = ledger);
    sales = new SalesLedger(app.get(DataSource), ledger.world);
  }, 60_000);
  afterAll(() => ledger.close());

  const periods = () => ledger.get(VatPeriodsService);
  const as = (who: 'finance' | 'manager') => ledger.world.as[who];
  const first = async () => (await periods().list(as('finance'))).find(({ from }) => from === Q1);
  /** A released draft whose service was complete on that day. */
  const completed = async (on: string): Promise<string> => {
    const caseId = await ledger.caseFile('ACCREDITED');
    await ledger.db.query(
      `insert into case_event (case_id, seq, command_id, type, at, actor, data, previous_hash, hash)
       values ($1, 1, $2, 'CertificateIssued', $3::date + time '10:00', '{}', '{}', '', '')`,
      [caseId, newId(), on],
    );
    const draft = await ledger.draft(undefined, caseId);
    await ledger.release(draft);
    return draft;
  };
  const vatOf = (from: string, to: string) =>
    ledger.get(BookReportsService).vat(as('finance'), { from: day(from), to: day(to) });

  it('stamps the totals of a period that is over, once, and counts what is late in the next one', async () => {
    const invoice = await ledger.issued();
    await expect(periods().lock(as('finance'), Q1, newId())).rejects.toMatchObject({ code: 'BOOKS.PERIOD_RUNS' });
    ledger.day.moveTo('2005-04-10');
    const command = newId();
    await periods().lock(as('finance'), Q1, command);
    await periods().lock(as('finance'), Q1, command);
    const stamp = { box1Pence: 91_385, box6Pence: 522_200, documents: 1 };
    expect(await first()).toMatchObject({ status: 'locked', stamped: stamp, totals: stamp });
    const customer = await sales.customer('Late');
    const late = await sales.issue(customer, '2005-04-10', { net: 100_000, rateBasisPoints: 1750 });
    expect((await vatOf('2005-04-01', '2005-06-30')).documents.map(({ number }) => number)).toEqual([late.number]);
    const note = await ledger
      .get(NotesService)
      .prepareCredit(as('finance'), invoice, newId(), 'whole', 'Charged twice');
    await ledger.get(ApprovalsService).issueCredit(as('manager'), note);
    const { boxes } = await vatOf('2005-04-01', '2005-06-30');
    expect(boxes[0]?.pence).toBe(17_500 - 91_385);
    expect(await first()).toMatchObject({ totals: stamp });
  });

  it('refuses to issue anything with a date in a locked period, naming it; the database does too', async () => {
    ledger.day.moveTo('2005-03-30');
    const draft = await ledger.draft();
    await ledger.release(draft);
    await expect(ledger.get(InvoiceBookService).issueInvoice(draft)).rejects.toMatchObject({
      code: 'BOOKS.PERIOD_LOCKED',
      message: expect.stringContaining('Thursday 31 March 2005'),
    });
    const customer = await sales.customer('Too early');
    await expect(sales.issue(customer, '2005-03-30', { net: 1, rateBasisPoints: 1750 })).rejects.toThrow(/is locked/);
    ledger.day.moveTo('2005-04-10');
  });

  it('an invoice whose tax point lies in it counts in the first open period, and says why', async () => {
    const draft = await completed('2005-03-20');
    await ledger.get(InvoiceBookService).issueInvoice(draft);
    const { documents } = await vatOf('2005-04-01', '2005-06-30');
    expect(documents.find(({ id }) => id === draft)).toMatchObject({
      ...{ taxPoint: '2005-03-20', vatDay: '2005-04-01' },
      vatDayReason: expect.stringContaining('locked'),
    });
  });

  it('is opened again by two people, each with a reason, from the last period', async () => {
    await expect(periods().decideUnlock(as('manager'), Q1, newId(), true, 'Go')).rejects.toMatchObject({
      code: 'BOOKS.UNLOCK_NOT_ASKED',
    });
    ledger.day.moveTo('2005-04-11');
    await periods().askUnlock(as('finance'), Q1, newId(), 'A certificate was dated wrongly');
    await expect(periods().decideUnlock(as('finance'), Q1, newId(), true, 'Go')).rejects.toMatchObject({
      code: 'BOOKS.TWO_PEOPLE',
    });
    const alone = `update vat_period set status = 'open', unlocked_by = unlock_asked_by, unlocked_at = now() where from_day = $1`;
    await expect(ledger.db.query(alone, [Q1])).rejects.toThrow(/two people/);
    ledger.day.moveTo('2005-04-12');
    await periods().decideUnlock(as('manager'), Q1, newId(), true, 'Seen');
    expect(await first()).toMatchObject({
      status: 'open',
      unlock: null,
      steps: [{ what: 'locked' }, { what: 'unlock asked' }, { what: 'unlocked', reason: 'Seen' }],
    });
  });

  it('a locking waits for what is being issued, so that its stamp is of all that counts in the period', async () => {
    const draft = await completed('2005-03-21');
    const [begun, gate] = [signal(), signal()];
    const issuing = ledger.db.transaction(async (tx) => {
      const now = await ledger.day.now();
      await ledger.get(DocumentIssueService).issue(tx, await lockInvoice(tx, draft, now), now);
      begun.give();
      await gate.given;
    });
    await begun.given;
    const before = (await first())?.totals.documents ?? 0;
    const locking = periods().lock(as('finance'), Q1, newId());
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted`;
    while ((await ledger.db.query<readonly unknown[]>(waiting)).length === 0) continue;
    gate.give();
    await Promise.all([issuing, locking]);
    const locked = await first();
    expect(locked).toMatchObject({ status: 'locked', stamped: { documents: before + 1 } });
    expect(locked?.totals).toEqual(locked?.stamped);
  });

  it('nobody else locks or unlocks', async () => {
    await expect(periods().lock(as('manager'), Q1, newId())).rejects.toMatchObject({ code: 'ACCESS.DENIED' });
    await expect(periods().askUnlock(ledger.world.as.office, Q1, newId(), 'x')).rejects.toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });
});

describe('F82 the table of VAT rates', () => {
  it('a rate that a document rests on is never changed, and none is put in its way', async () => {
    const ledger = await Ledger.open('2005-03-16');
    try {
      await ledger.issued();
      const change = (sql: string) => ledger.db.query(sql);
      await expect(change(`update vat_rate set basis_points = 1700 where from_day = '1991-04-01'`)).rejects.toThrow(
        /past rates stay/,
      );
      await expect(
        change(`insert into vat_rate (from_day, basis_points, source) values ('2005-03-01', 1500, 'x')`),
      ).rejects.toThrow(/past rates stay/);
      await change(`insert into vat_rate (from_day, basis_points, source) values ('2005-03-17', 1500, 'announced')`);
    } finally {
      await ledger.close();
    }
  }, 60_000);
});
