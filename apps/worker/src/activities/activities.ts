import { Injectable } from '@nestjs/common';
import { ApplicationActivitiesHost } from './application.activities.js';
import { CaseActivitiesHost } from './case.activities.js';
import { EInvoiceActivitiesHost } from './e-invoice.activities.js';
import { InvoiceActivitiesHost } from './invoice.activities.js';
import { PostActivitiesHost } from './post.activities.js';
import { ProceedingActivitiesHost } from './proceeding.activities.js';

type Methods = Readonly<Record<string, (...given: never[]) => Promise<unknown>>>;

/** Every activity of the product by name, as the worker registers them. */
@Injectable()
export class Activities {
  constructor(
    private readonly cases: CaseActivitiesHost,
    private readonly invoices: InvoiceActivitiesHost,
    private readonly eInvoices: EInvoiceActivitiesHost,
    private readonly post: PostActivitiesHost,
    private readonly applications: ApplicationActivitiesHost,
    private readonly proceedings: ProceedingActivitiesHost,
  ) {}

  all(): Methods {
    const { cases, invoices, eInvoices, post, applications, proceedings } = this;
    return {
      recordCase: cases.recordCase.bind(cases),
      issueInvoice: invoices.issueInvoice.bind(invoices),
      recordPayment: invoices.recordPayment.bind(invoices),
      collect: invoices.collect.bind(invoices),
      writeEInvoice: eInvoices.writeEInvoice.bind(eInvoices),
      followInstruction: invoices.followInstruction.bind(invoices),
      recordApplication: applications.recordApplication.bind(applications),
      reconcile: cases.reconcile.bind(cases),
      recordProceeding: proceedings.recordProceeding.bind(proceedings),
      watchRegister: applications.watchRegister.bind(applications),
      drainOutbox: post.drainOutbox.bind(post),
    };
  }

  /** Ends what would otherwise go on for minutes. */
  stop(): void {
    this.post.stop();
  }
}
