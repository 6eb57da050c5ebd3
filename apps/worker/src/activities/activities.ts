import { Injectable } from '@nestjs/common';
import { CaseActivitiesHost } from './case.activities.js';
import { InvoiceActivitiesHost } from './invoice.activities.js';
import { PostActivitiesHost } from './post.activities.js';

type Methods = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** Every activity of the product by name, as the worker registers them. */
@Injectable()
export class Activities {
  constructor(
    private readonly cases: CaseActivitiesHost,
    private readonly invoices: InvoiceActivitiesHost,
    private readonly post: PostActivitiesHost,
  ) {}

  all(): Methods {
    const { cases, invoices, post } = this;
    return {
      recordCase: cases.recordCase.bind(cases),
      issueInvoice: invoices.issueInvoice.bind(invoices),
      recordPayment: invoices.recordPayment.bind(invoices),
      collect: invoices.collect.bind(invoices),
      drainOutbox: post.drainOutbox.bind(post),
    };
  }

  /** Ends what would otherwise go on for minutes. */
  stop(): void {
    this.post.stop();
  }
}
