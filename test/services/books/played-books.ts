// A house's books from 2003 on, played through the services: what finance does, in an order that chance decides and a seed repeats.
import fc from 'fast-check';
import { addDays, day, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { VatPeriodsService } from '#services/books/vat-periods.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { NotesService } from '#services/invoices/notes.service';
import { AllocationsService } from '#services/receivables/allocations.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { SalesLedger } from '../../kit/sales-ledger.js';
import type { Ledger } from '../invoices/ledger.js';

const ACTS = [
  ...(['invoice', 'invoice', 'invoice', 'pay', 'pay', 'pay', 'credit', 'debit', 'allocate', 'take back'] as const),
  ...(['reverse', 'refund', 'refund back', 'dispute', 'write off'] as const),
];
type Act = (typeof ACTS)[number];

const step = fc.record({
  act: fc.constantFrom<Act>(...ACTS),
  days: fc.integer({ min: 0, max: 80 }),
  pick: fc.nat(1_000_000),
  share: fc.integer({ min: 1, max: 140 }),
  net: fc.integer({ min: 1, max: 900_000 }),
});
export type Step = ReturnType<typeof step.generate>['value'];

export const stepsOf = (seed: number, count: number): readonly Step[] =>
  fc.sample(fc.array(step, { minLength: count, maxLength: count, size: 'max' }), { seed, numRuns: 1 })[0] ?? [];

export class PlayedBooks {
  today: LocalDay = day('2003-02-03');
  readonly refused = new Map<string, number>();
  private customers: readonly string[] = [];

  constructor(private readonly ledger: Ledger) {}

  async play(steps: readonly Step[]): Promise<void> {
    const sales = new SalesLedger(this.ledger.db, this.ledger.world);
    this.customers = await Promise.all(['Aldgate', 'Borough', 'Camden', 'Dalston'].map((name) => sales.customer(name)));
    for (const each of steps) {
      this.today = addDays(this.today, each.days);
      this.ledger.day.moveTo(this.today);
      if (each.pick % 2 === 0) await this.lock();
      await this.take(each, sales).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        this.refused.set(error.code, (this.refused.get(error.code) ?? 0) + 1);
      });
    }
  }

  private async take(each: Step, sales: SalesLedger): Promise<void> {
    switch (each.act) {
      case 'invoice':
        return this.invoice(each, sales);
      case 'pay':
        return this.pay(each);
      case 'credit':
      case 'debit':
        return this.correct(each);
      case 'dispute':
        return this.dispute(each);
      case 'write off':
        return this.writeOff(each);
      default:
        return this.move(each);
    }
  }

  private get finance() {
    return this.ledger.world.as.finance;
  }

  private customer({ pick }: Step): string {
    return this.customers[pick % this.customers.length] ?? '';
  }

  private async pickFrom<T>({ pick }: Step, sql: string): Promise<T | undefined> {
    const rows = await this.ledger.db.query<readonly T[]>(sql);
    return rows[pick % Math.max(rows.length, 1)];
  }

  /** Some abroad, some after the service was complete, weeks ago. */
  private async invoice(each: Step, sales: SalesLedger): Promise<void> {
    const customer = this.customer(each);
    const id = await sales.draft(
      customer,
      [each.net, (each.pick % 9_999) + 1].map((net) => ({ net, rateBasisPoints: 0 })),
    );
    if (each.pick % 5 === 0)
      await this.ledger.db.query(
        `insert into case_event (case_id, seq, command_id, type, at, actor, data, previous_hash, hash)
         select case_id, 1, 'done', 'CertificateIssued', $2::date + time '12:00', '{}', '{}', '', '' from invoice where id = $1`,
        [id, addDays(this.today, -each.share)],
      );
    if (each.pick % 6 === 0)
      await this.abroad(id, customer, each.pick % 4 < 2 ? 'reverse charge' : 'outside the scope');
    await this.issue(id);
  }

  private async abroad(id: string, customer: string, treatment: string): Promise<void> {
    const decision = newId();
    await this.ledger.db.query(
      `insert into vat_decision (id, subject, organisation_id, from_day, treatment, rule, evidence, decided_by, decided_at)
       values ($1, 'place of supply', $2, $3, $4, 'belongs abroad', 'register', 'finance', now())`,
      [decision, customer, this.today, treatment],
    );
    await this.ledger.db.query('update invoice set vat_treatment = $2, vat_decision_id = $3 where id = $1', [
      id,
      treatment,
      decision,
    ]);
  }

  private async issue(id: string): Promise<void> {
    await this.ledger.release(id);
    await this.ledger.get(InvoiceBookService).issueInvoice(id);
  }

  private async pay(each: Step): Promise<void> {
    await this.ledger.get(PaymentsService).record(this.finance, newId(), {
      ...{ organisationId: this.customer(each), receivedOn: addDays(this.today, -(each.pick % 9)), currency: 'GBP' },
      ...{ pence: pence(each.net), method: 'bank transfer', reference: `BACS ${each.pick}` },
      to: each.pick % 3 === 0 ? [] : 'oldest first',
    });
  }

  private async correct(each: Step): Promise<void> {
    const notes = this.ledger.get(NotesService);
    const of = await this.pickFrom<{ id: string; nets: readonly number[] }>(
      each,
      `select id, (select jsonb_agg(line -> 'net') from jsonb_array_elements(lines) line) as nets from invoice
       where status = 'issued' and kind <> 'credit note' and credited_pence < gross_pence order by issued_at, id`,
    );
    if (!of) return;
    if (each.act === 'debit') {
      const more = [{ description: 'More', quantity: '2.5', unit: 'item', unitNet: pence(each.pick % 9_999) }];
      return this.issue(await notes.prepareDebit(this.finance, of.id, newId(), more, 'Too little'));
    }
    const net = Math.ceil(((of.nets[0] ?? 0) * each.share) / 140);
    const wanted = each.share % 3 === 0 ? ('whole' as const) : [{ line: 1, net: pence(net) }];
    const note = await notes.prepareCredit(this.finance, of.id, newId(), wanted, 'Too much');
    await this.ledger.get(ApprovalsService).issueCredit(this.ledger.world.as.manager, note);
  }

  /** Finance locks what is over, now and then. */
  private async lock(): Promise<void> {
    const periods = this.ledger.get(VatPeriodsService);
    const open = (await periods.list(this.finance)).filter(({ status, over }) => status === 'open' && over).reverse();
    for (const { from } of open) await periods.lock(this.finance, from, newId());
  }

  private async dispute(each: Step): Promise<void> {
    await this.ledger.db.query(
      `insert into dispute (id, invoice_id, reason, owner, review_on, opened_by, opened_at, outcome, ended_by, ended_at)
       select $1, id, 'Not agreed', $2, $3::date + 30, 'finance', $3::date + time '23:30', 'confirmed', 'finance', $3::date + $4::int + time '23:30'
       from invoice i where status = 'issued' and settled_pence < gross_pence and kind <> 'credit note'
       order by issued_at desc limit 1`,
      [newId(), this.finance.id, this.today, each.share],
    );
  }

  private async writeOff(each: Step): Promise<void> {
    const of = await this.pickFrom<{ id: string; organisation: string; open: number }>(
      each,
      `select id, organisation_id as organisation, gross_pence - settled_pence as open from invoice i where status = 'issued'
         and kind <> 'credit note' and settled_pence < gross_pence
         and not exists (select from write_off w where w.invoice_id = i.id) order by issued_at, id`,
    );
    if (!of || each.pick % 3 > 0) return;
    const [id, command, now] = [newId(), newId(), await this.ledger.day.now()];
    await this.ledger.db.transaction(async (tx) => {
      await tx.query(
        `insert into write_off (id, invoice_id, reason, proposed_by, proposed_at) values ($1, $2, 'Bankrupt', 'finance', now())`,
        [id, of.id],
      );
      await tx.query(
        `update write_off set status = 'approved', pence = $2, decided_by = 'manager', decided_at = now() where id = $1`,
        [id, of.open],
      );
      const entry = { commandId: command, by: 'manager', now, organisationId: of.organisation };
      await this.ledger.get(AllocationsService).writeOff(tx, id, { id: of.id, pence: pence(of.open) }, entry);
    });
  }

  private async move(each: Step): Promise<void> {
    const { act, pick } = each;
    const get = this.ledger.get.bind(this.ledger);
    const payment = `select id from payment p where not exists (select from reversal r where r.payment_id = p.id) order by recorded_at, id`;
    const refund = `select id from refund f where not exists (select from reversal r where r.refund_id = f.id) order by recorded_at, id`;
    const standing = `select a.id from allocation a where a.reverses is null and a.invoice_id is not null and a.write_off_id is null
      and not exists (select from allocation r where r.reverses = a.id) order by a.made_at, a.id`;
    const sql = act === 'refund back' ? refund : act === 'take back' ? standing : payment;
    const of = await this.pickFrom<{ id: string }>(each, sql);
    if (act === 'refund') {
      await get(RefundsService).record(this.finance, newId(), {
        ...{
          organisationId: this.customer(each),
          paidOn: addDays(this.today, -(pick % 3)),
          pence: pence(pick % 40_000),
        },
        ...{ currency: 'GBP', reference: 'OUT', reason: 'Asked for' },
      });
    } else if (!of) return;
    else if (act === 'refund back') await get(RefundsService).reverse(this.finance, of.id, newId(), 'Came back');
    else if (act === 'take back')
      await get(AllocationsService).takeBack(this.finance, of.id, newId(), 'Another was meant');
    else if (act === 'reverse') await get(PaymentsService).reverse(this.finance, of.id, newId(), 'Bounced');
    else await this.allocate(of.id, each);
  }

  private async allocate(payment: string, each: Step): Promise<void> {
    const debt = await this.pickFrom<{ id: string; open: number }>(
      each,
      `select i.id, i.gross_pence - i.settled_pence as open from invoice i join payment p on p.organisation_id = i.organisation_id
       where p.id = '${payment}' and i.status = 'issued' and i.kind <> 'credit note' and i.settled_pence < i.gross_pence order by i.issued_at, i.id`,
    );
    if (!debt) return;
    const shares = [{ id: debt.id, pence: pence(Math.ceil((debt.open * each.share) / 140)) }];
    await this.ledger.get(AllocationsService).allocate(this.finance, newId(), payment, shares);
  }
}
