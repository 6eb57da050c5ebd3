import { Injectable } from '@nestjs/common';
import { EInvoicesService } from '#services/e-invoices/e-invoices.service';
import type { EInvoiceActivities } from '#workflows/e-invoices/e-invoice.contract';

@Injectable()
export class EInvoiceActivitiesHost implements EInvoiceActivities {
  constructor(private readonly eInvoices: EInvoicesService) {}

  writeEInvoice(invoiceId: string): Promise<void> {
    return this.eInvoices.writeEInvoice(invoiceId);
  }
}
