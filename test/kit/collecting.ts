// Invoices under collection, in the time-skipping engine: issued, paid, disputed by the people who would.
import type { Type } from '@nestjs/common';
import type { User } from '#domain/access/permissions';
import { day, type LocalDay } from '#domain/calendar/dates';
import type { Instruction } from '#domain/collection/instructions';
import { pence } from '#domain/money/pence';
import { newId } from '#platform/database/ids';
import { CollectionsService, type CollectionView } from '#services/collection/collections.service';
import { PausesService } from '#services/collection/pauses.service';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { invoiceWorkflowId, lookAgain } from '#workflows/invoices/invoice.contract';
import type { WorkflowHandle } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { SkippingCasework } from './casework.js';
import { SalesLedger, type LedgerLine } from './sales-ledger.js';

const FEE: LedgerLine = { net: 500_000, rateBasisPoints: 1750 };

export class CollectingCasework {
  readonly ledger: SalesLedger;

  constructor(readonly casework: SkippingCasework) {
    this.ledger = new SalesLedger(this.get(DataSource), casework.world);
  }

  get<T>(type: Type<T> | typeof DataSource): T {
    return this.casework.app.get<T>(type, { strict: false });
  }

  get finance(): User {
    return this.casework.world.as.finance;
  }

  get manager(): User {
    return this.casework.world.as.manager;
  }

  /** An invoice of a customer of its own, issued now: £5,875.00. */
  async issued(name: string): Promise<Collection> {
    const customer = await this.ledger.customer(name);
    const invoice = await this.drafted(customer);
    await invoice.issue();
    return invoice;
  }

  async drafted(customer: string): Promise<Collection> {
    return new Collection(this, customer, await this.ledger.draft(customer, [FEE]));
  }
}

export class Collection {
  constructor(
    private readonly at: CollectingCasework,
    readonly customer: string,
    readonly id: string,
  ) {}

  async issue(): Promise<void> {
    await this.at.get(ApprovalsService).issue(this.at.finance, this.id, newId());
  }

  async pay(amount: number, on: string, commandId = newId()): Promise<void> {
    const payment = { receivedOn: day(on), pence: pence(amount), reference: 'BACS' };
    await this.at.get(PaymentsService).recordFor(this.at.finance, this.id, commandId, payment);
  }

  async bounce(): Promise<void> {
    const { credits } = await this.at.get(CustomerAccountService).of(this.at.finance, this.customer);
    const payment = credits.find(({ reversed }) => reversed === null);
    await this.at.get(PaymentsService).reverse(this.at.finance, payment!.id, newId(), 'Returned unpaid');
  }

  async instruct(instruction: Instruction, by = this.at.finance, commandId = newId()): Promise<void> {
    await this.at.get(CollectionsService).instruct(by, this.id, commandId, instruction);
  }

  promise(on: string): Promise<void> {
    return this.instruct({ type: 'promise', data: { promisedOn: on as LocalDay, note: 'By telephone' } });
  }

  dispute(reviewOn: string): Promise<void> {
    const data = { reason: 'A day was not held', owner: this.at.manager.id, reviewOn: reviewOn as LocalDay };
    return this.instruct({ type: 'dispute', data });
  }

  async pause(until: string | null): Promise<void> {
    const pause = { reason: 'In talks', until: until as LocalDay | null };
    await this.at.get(PausesService).pause(this.at.finance, this.customer, newId(), pause);
  }

  async endPause(): Promise<void> {
    await this.at.get(PausesService).end(this.at.finance, this.customer, newId());
  }

  view(): Promise<CollectionView> {
    return this.at.get(CollectionsService).of(this.at.finance, this.id);
  }

  get handle(): WorkflowHandle {
    return this.at.casework.client.workflow.getHandle(invoiceWorkflowId(this.id));
  }

  async nudge(): Promise<void> {
    await this.handle.signal(lookAgain, { eventId: newId() });
  }

  /** `2005-04-04 payment-reminder`, the oldest first. */
  async letters(): Promise<readonly string[]> {
    const rows = await this.at.get<DataSource>(DataSource).query<readonly { line: string }[]>(
      `select to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') || ' ' || purpose as line from mail
       where invoice_id = $1 and purpose like any (array['payment-rem%', 'payment-ov%', 'payment-fi%', 'dispute%']) order by dated, purpose`,
      [this.id],
    );
    return rows.map(({ line }) => line);
  }

  /** `-7 sent`, in the ladder's order. */
  async rungs(): Promise<readonly string[]> {
    return (await this.view()).state.rungs.map(({ name, status }) => `${name} ${status}`);
  }

  async stage(): Promise<string> {
    const { status } = await this.handle.describe();
    return status.name;
  }
}
