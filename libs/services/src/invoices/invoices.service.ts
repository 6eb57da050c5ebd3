import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { Parameters } from '#platform/database/parameters';
import { missingParticulars } from '#domain/invoices/invoices';
import { decimalPounds, pence } from '#domain/money/pence';
import { Clock } from '#platform/clock/clock';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { FROM, ROW, VIEW, type InvoiceRow, type InvoiceView } from './invoice-views.js';
import type { InvoiceStatus } from './invoice.entity.js';
import { InvoicesProcess } from './invoices.process.js';

export interface InvoiceFilter {
  readonly status?: InvoiceStatus;
  readonly limit: number;
  readonly cursor?: string;
}

export interface NewPayment {
  readonly receivedOn: LocalDay;
  readonly pence: number;
  readonly reference: string;
}

/** Invoices: read by staff and by their own organisation, issued and settled by finance. */
@Injectable()
export class InvoicesService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: InvoicesProcess,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The newest first; of an organisation its own issued ones. */
  async list(user: User, { status, limit, cursor }: InvoiceFilter) {
    const parameters = new Parameters();
    const today = parameters.add(await this.clock.today());
    const conditions = [readable(user, parameters)];
    if (status) conditions.push(`i.status = ${parameters.add(status)}`);
    if (cursor) conditions.push(`i.id < ${parameters.add(keyOf(cursor))}::uuid`);
    const rows = await this.db.query<readonly InvoiceRow[]>(
      `select ${ROW.replace('$1', today)} ${FROM} where ${conditions.join(' and ')} order by i.id desc limit ${parameters.add(limit + 1)}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
  }

  async one(user: User, id: string): Promise<InvoiceView> {
    return this.find(user, 'readInvoices', id);
  }

  /** @throws DomainError where a particular that the law asks for is missing: nothing is issued then. */
  async issue(user: User, id: string, commandId: string): Promise<InvoiceView> {
    const invoice = await this.find(user, 'issueInvoice', id);
    if (invoice.status === 'discarded')
      throw new DomainError('INVOICE.DISCARDED', 'This draft was discarded; it cannot be issued.', { id });
    const missing = missingParticulars({
      supplier: bodyOf(this.config),
      customer: invoice.customer,
      lines: invoice.lines,
    });
    if (missing.length > 0)
      throw new DomainError(
        'INVOICE.PARTICULARS_MISSING',
        `The invoice cannot be issued without ${missing.join(', ')}.`,
        { missing },
      );
    if (invoice.status === 'draft') await this.process.issue(id, commandId);
    return this.find(user, 'issueInvoice', id);
  }

  /** @throws InvalidInput for more than is open; DomainError for an invoice that is not issued. */
  async recordPayment(user: User, id: string, commandId: string, payment: NewPayment): Promise<InvoiceView> {
    const invoice = await this.find(user, 'recordPayment', id);
    if (await this.isRecorded(commandId)) return invoice;
    if (invoice.status !== 'issued')
      throw new DomainError('INVOICE.NOT_ISSUED', 'A payment belongs to an issued invoice; issue it first.', { id });
    const open = pence(invoice.grossPence - invoice.paidPence);
    if (payment.pence <= 0 || payment.pence > open)
      throw new InvalidInput('This payment does not fit the invoice.', [
        { pointer: '/amount', message: `Open are £${decimalPounds(open)}; enter an amount above nothing up to that.` },
      ]);
    if (payment.receivedOn > (await this.clock.today()))
      throw new InvalidInput('This payment does not fit the invoice.', [
        { pointer: '/receivedOn', message: 'The day is still to come; enter the day on which the money came in.' },
      ]);
    await this.process.recordPayment(id, { commandId, ...payment, by: user.id });
    return this.find(user, 'recordPayment', id);
  }

  private async isRecorded(commandId: string): Promise<boolean> {
    const rows = await this.db.query<readonly unknown[]>('select from payment where command_id = $1', [commandId]);
    return rows.length > 0;
  }

  private async find(user: User, operation: Operation, id: string): Promise<InvoiceView> {
    const rows = await this.db.query<readonly (InvoiceView & { readonly organisationId: string })[]>(VIEW, [
      await this.clock.today(),
      id,
    ]);
    const found = rows[0];
    if (!found) throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
    const { organisationId, ...invoice } = found;
    const denied = refuseUnless(user, operation, { organisationId, assessorId: null, supervisorId: null });
    if (denied) throw denied;
    if (invoice.status !== 'issued' && !may(user, 'readInvoices'))
      throw new DomainError('INVOICE.UNKNOWN', 'There is no such invoice.', { id });
    return invoice;
  }
}

function readable(user: User, parameters: Parameters): string {
  if (may(user, 'readInvoices')) return 'true';
  if (user.roles.includes('organisation') && user.organisationId)
    return `i.status = 'issued' and i.organisation_id = ${parameters.add(user.organisationId)}`;
  return 'false';
}

function keyOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (/^[0-9a-f-]{36}$/.test(id)) return id;
  throw new InvalidInput('This list cannot be continued; start again from its first page.', [
    { pointer: '/cursor', message: 'Use the nextCursor of the page before, unchanged.' },
  ]);
}
