import { addDays, addMonths, day, type LocalDay } from '#domain/calendar/dates';
import type { Period } from '#domain/books/vat-periods';
import { penceOf, pounds, type House, type Money } from './house.js';

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly gross: Money;
  readonly organisation: { readonly id: string };
  readonly lines: readonly { readonly description: string }[];
}

interface Rates {
  readonly items: readonly { readonly fromDay: LocalDay; readonly rate: string }[];
}

/** Days of the month on which invoices go out; the rate of VAT changes on the sixteenth. */
const DAYS = [0, 3, 6, 9, 12, 15, 20, 25];
const CHANGE = 15;
const TRAVEL = [
  { description: 'Rail, two days', quantity: '1', unit: 'item', unitNet: '86.00' },
  { description: 'Hotel', quantity: '1', unit: 'item', unitNet: '120.00' },
  { description: 'Mileage', quantity: '40', unit: 'mile', unitNet: '0.40' },
];

/** The first day of the month that ends a calendar quarter, this one or the next, with all of it still to come. */
function monthFrom(today: LocalDay): LocalDay {
  const first = day(`${today.slice(0, 7)}-01`);
  const from = today === first ? first : addMonths(first, 1);
  return addMonths(from, (3 - (Number(from.slice(5, 7)) % 3)) % 3);
}

/** Invoices day by day, paid in full, in part and too much, disputed, credited, refunded, and a change of the VAT rate on the way. */
export class Month {
  private readonly issued: { readonly invoice: Invoice; readonly number: number; readonly batch: number }[] = [];

  constructor(
    private readonly house: House,
    /** Of that case: each has a programme of its own. */
    private readonly programmeOf: (number: number) => Promise<string>,
  ) {}

  /** Answers the month. */
  async play(cases: number): Promise<Period> {
    const from = monthFrom(await this.house.today());
    await this.house.moveTo(from);
    await this.announceRate(addDays(from, CHANGE));
    for (const [index, days] of DAYS.entries()) {
      await this.house.moveTo(addDays(from, days));
      const [first, last] = [index, index + 1].map((at) => Math.floor((cases * at) / DAYS.length)) as [number, number];
      const numbers = Array.from({ length: last - first }, (_, at) => first + at);
      const before = [...this.issued];
      const made = await this.house.each(numbers, async (number) => ({
        invoice: await this.invoice(number),
        number,
        batch: index,
      }));
      this.issued.push(...made);
      await this.house.each(before, ({ invoice, number, batch }) => this.after(number, invoice, index - batch));
      await this.tell(addDays(from, days), made.length);
    }
    const to = addDays(addMonths(from, 1), -1);
    await this.house.moveTo(to);
    return { from, to };
  }

  /** Finance enters what is to come and looks at what straddles it. */
  private async announceRate(on: LocalDay): Promise<void> {
    const { finance } = this.house.people;
    const { items } = await finance.get<Rates>('/api/books/vat-rates');
    if (items.some(({ fromDay }) => fromDay === on)) return;
    const now = items.find(({ fromDay }) => fromDay < on)?.rate;
    const rate = now === '15%' ? '17.5' : '15';
    await finance.send('POST', '/api/books/vat-rates', { fromDay: on, rate, source: 'A change that is played' });
    this.house.say(`VAT changes from ${now ?? 'nothing'} to ${rate}% on ${on}`);
  }

  private async invoice(number: number): Promise<Invoice> {
    const { office, finance } = this.house.people;
    const programmeId = await this.programmeOf(number);
    const opened = await office.send<{ number: string; cycle: number; seq: number }>('POST', '/api/cases', {
      ...{ programmeId, targetLevel: 'silver', year: 2005 },
    });
    await office.send('POST', `/api/cases/${opened.number}/${opened.cycle}/accept-application`, {}, opened.seq);
    const draft = await finance.send<Invoice>('POST', '/api/invoices', {
      caseNumber: opened.number,
      cycle: opened.cycle,
    });
    if (number % 3 === 0) {
      const fee = {
        description: draft.lines[0]?.description ?? 'Fee',
        quantity: '1',
        unit: 'assessment',
        unitNet: '5000.00',
      };
      await finance.send('PUT', `/api/invoices/${draft.id}/lines`, { lines: [fee, ...TRAVEL] }, draft.version);
    }
    return finance.send<Invoice>('POST', `/api/invoices/${draft.id}/issue`, {});
  }

  /** What comes of an invoice so many turns after its issue. */
  private async after(number: number, invoice: Invoice, turn: number): Promise<void> {
    const gross = penceOf(invoice.gross);
    if (turn === 1 && number % 5 === 0) return this.pay(invoice, Math.floor(gross / 3), 'BACS in part');
    if (turn === 2 && number % 10 === 0) return this.pay(invoice, gross - Math.floor(gross / 3), 'BACS the rest');
    if (turn === 1 && number % 5 === 1) return this.pay(invoice, gross, 'BACS in full');
    if (turn === 2 && number % 5 === 2) return this.pay(invoice, gross + 5_000, 'BACS too much');
    if (turn === 3 && number % 10 === 2) return this.refund(invoice);
    if (turn === 1 && number % 5 === 3) return this.dispute(invoice);
    if (turn === 2 && number % 5 === 4) return this.credit(invoice);
  }

  private async pay({ id }: Invoice, pence: number, reference: string): Promise<void> {
    await this.house.people.finance.send('POST', `/api/invoices/${id}/payments`, {
      ...{ receivedOn: await this.house.today(), amount: (pence / 100).toFixed(2), reference },
    });
  }

  private async refund({ organisation }: Invoice): Promise<void> {
    await this.house.people.finance.send('POST', `/api/receivables/accounts/${organisation.id}/refunds`, {
      ...{ paidOn: await this.house.today(), amount: '50.00', reference: 'BACS back', reason: 'Paid twice' },
    });
  }

  private async dispute({ id }: Invoice): Promise<void> {
    const { finance } = this.house.people;
    const { items } = await finance.get<{ items: readonly { id: string }[] }>('/api/collection/owners');
    const reviewOn = addDays(await this.house.today(), 14);
    await finance.send('POST', `/api/invoices/${id}/collection/dispute`, {
      reason: 'The fee was not agreed',
      owner: items[0]?.id,
      reviewOn,
    });
  }

  /** Prepared by finance, issued by the manager: above the limit it takes two. */
  private async credit({ id }: Invoice): Promise<void> {
    const { finance, manager } = this.house.people;
    const lines = [{ line: 1, net: '1000.01' }];
    const note = await finance.send<{ id: string }>('POST', `/api/invoices/${id}/credit-notes`, {
      reason: 'A day less',
      lines,
    });
    await manager.send('POST', `/api/invoices/${note.id}/issue-credit-note`, {});
  }

  private async tell(on: LocalDay, made: number): Promise<void> {
    const aged = await this.house.people.finance.get<{ owed: Money; disputed: Money }>(
      `/api/books/aged-debtors?asOf=${on}`,
    );
    this.house.say(
      `${on}  ${made} invoices, ${this.issued.length} in all; owed ${pounds(penceOf(aged.owed))}, of that disputed ${pounds(penceOf(aged.disputed))}`,
    );
  }
}
