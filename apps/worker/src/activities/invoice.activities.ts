import { Injectable } from '@nestjs/common';
import { CollectorService } from '#services/collection/collector.service';
import { EInvoiceRequestsService } from '#services/e-invoices/e-invoice-requests.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import type { Collected, InvoiceActivities, PaymentToRecord } from '#workflows/invoices/invoice.contract';

@Injectable()
export class InvoiceActivitiesHost implements InvoiceActivities {
  constructor(
    private readonly book: InvoiceBookService,
    private readonly collector: CollectorService,
    private readonly eInvoices: EInvoiceRequestsService,
  ) {}

  async issueInvoice(invoiceId: string): Promise<void> {
    await this.book.issueInvoice(invoiceId);
    await this.eInvoices.afterIssue(invoiceId);
  }

  recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    return this.collector.recordPayment(invoiceId, payment);
  }

  collect(invoiceId: string): Promise<Collected> {
    return this.collector.collect(invoiceId);
  }
}
