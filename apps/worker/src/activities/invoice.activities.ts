import { Injectable } from '@nestjs/common';
import { CollectorService } from '#services/collection/collector.service';
import { EInvoiceRequestsService } from '#services/e-invoices/e-invoice-requests.service';
import { InstructionsService } from '#services/collection/instructions.service';
import { OlderPaymentsService } from '#services/collection/older-payments.service';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import type {
  Collected,
  Instructed,
  InstructionRequest,
  InvoiceActivities,
  PaymentToRecord,
} from '#workflows/invoices/invoice.contract';

@Injectable()
export class InvoiceActivitiesHost implements InvoiceActivities {
  constructor(
    private readonly book: InvoiceBookService,
    private readonly collector: CollectorService,
    private readonly eInvoices: EInvoiceRequestsService,
    private readonly instructions: InstructionsService,
    private readonly olderPayments: OlderPaymentsService,
  ) {}

  async issueInvoice(invoiceId: string): Promise<void> {
    await this.book.issueInvoice(invoiceId);
    await this.eInvoices.afterIssue(invoiceId);
  }

  recordPayment(invoiceId: string, payment: PaymentToRecord): Promise<{ readonly settled: boolean }> {
    return this.olderPayments.record(invoiceId, payment);
  }

  collect(invoiceId: string): Promise<Collected> {
    return this.collector.collect(invoiceId);
  }

  followInstruction(invoiceId: string, request: InstructionRequest): Promise<Collected & Instructed> {
    return this.instructions.follow(invoiceId, request);
  }
}
