import { Injectable } from '@nestjs/common';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import type { InvoiceActivities, PaymentToRecord } from '#workflows/invoices/invoice.contract';

@Injectable()
export class InvoiceActivitiesHost implements InvoiceActivities {
  constructor(private readonly book: InvoiceBookService) {}

  issueInvoice(invoiceId: string): Promise<void> {
    return this.book.issueInvoice(invoiceId);
  }

  recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    return this.book.recordPayment(invoiceId, payment);
  }
}
