import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import { DomainError } from '#domain/errors';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { Parameters } from '#platform/database/parameters';
import { remainingOf, type CreditLine, type Issued, type PricedLine, type Remaining } from '#domain/invoices/credits';
import { Clock } from '#platform/clock/clock';
import { conditionsOf, readable, type InvoiceFilter } from './invoice-filter.js';
import { FROM, ROW, VIEW, type InvoiceRow, type InvoiceView } from './invoice-views.js';
import { InvoicesProcess } from './invoices.process.js';

interface Page {
  readonly limit: number;
  readonly cursor?: string;
}

export interface InvoicePage {
  readonly items: readonly InvoiceRow[];
  readonly nextCursor: string | null;
}

/** Invoices and notes: read by staff and by their own organisation, settled by finance. */
@Injectable()
export class InvoicesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: InvoicesProcess,
  ) {}

  /** The condition on `invoice i` under which the user sees it. */
  visible(user: User, parameters: Parameters): string {
    return readable(user, (value) => parameters.add(value));
  }

  /** The newest first; of an organisation its own issued ones. */
  async list(user: User, { limit, cursor, ...filter }: InvoiceFilter & Page): Promise<InvoicePage> {
    const parameters = new Parameters();
    const today = await this.clock.today();
    const day = parameters.add(today);
    const conditions = [...conditionsOf(user, filter, today, parameters)];
    const before = placeOf(cursor, [MADE, UUID]);
    if (before) conditions.push(`(i.created_at, i.id) < (${before.map((value) => parameters.add(value)).join(', ')})`);
    const rows = await this.db.query<readonly ListedInvoice[]>(
      `select ${ROW.replaceAll('$1', day)}, i.created_at::text as made ${FROM} where ${conditions.join(' and ')}
       order by i.created_at desc, i.id desc limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: cursorAfter(last && [last.made, last.id]) };
  }

  async one(user: User, id: string): Promise<InvoiceView> {
    return this.find(user, 'readInvoices', id);
  }

  private async find(user: User, operation: Operation, id: string): Promise<InvoiceView> {
    const rows = await this.db.query<readonly StoredView[]>(VIEW, [await this.clock.today(), id]);
    const found = rows[0];
    if (!found) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
    const { organisationId, credits, ...invoice } = found;
    const denied = refuseUnless(user, operation, { organisationId, assessorId: null, supervisorId: null });
    if (denied) throw denied;
    if (invoice.status !== 'issued' && !may(user, 'readInvoices'))
      throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
    const remaining = remainingIn(invoice, credits);
    if (may(user, 'readInvoices')) return { ...invoice, remaining };
    // What goes on inside the house is not the organisation's to see.
    const notes = invoice.notes.filter(({ status }) => status === 'issued');
    return { ...invoice, remaining, notes, history: [], vatDecisions: [] };
  }
}

/** With the instant by which it is listed: to the microsecond, as the database writes it. */
type ListedInvoice = InvoiceRow & { readonly made: string };
const MADE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

type StoredView = Omit<InvoiceView, 'remaining'> & {
  readonly organisationId: string;
  readonly credits: readonly Issued<CreditLine>[];
};

const remainingIn = (
  { status, kind, lines, totals }: Omit<StoredView, 'organisationId' | 'credits'>,
  credits: readonly Issued<CreditLine>[],
): Remaining | null =>
  status === 'issued' && kind !== 'credit note' && totals
    ? remainingOf({ lines: lines as readonly PricedLine[], totals }, credits)
    : null;
