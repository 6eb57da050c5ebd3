// Stands for the engine where a test is about what the database holds: it takes what invoices are told, or is away.
import { CollectionProcess } from '#services/collection/collection.process';

export class ToldInvoices {
  away = false;
  /** Ids, in the order in which they were told. */
  readonly invoices: string[] = [];

  lookAgain(invoiceId: string): Promise<void> {
    if (this.away) return Promise.reject(new Error('the engine is away'));
    this.invoices.push(invoiceId);
    return Promise.resolve();
  }

  /** For `services(…)`. */
  get instead() {
    return [[CollectionProcess, this]] as const;
  }
}
