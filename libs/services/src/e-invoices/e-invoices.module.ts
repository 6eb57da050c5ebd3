import { Module } from '@nestjs/common';
import { EInvoicePress } from '#platform/e-invoice/e-invoice-press';
import { PapersModule } from '../papers/papers.module.js';
import { EInvoiceRequestsService } from './e-invoice-requests.service.js';
import { EInvoicesProcess } from './e-invoices.process.js';
import { EInvoicesService } from './e-invoices.service.js';

@Module({
  imports: [PapersModule],
  providers: [EInvoicePress, EInvoiceRequestsService, EInvoicesProcess, EInvoicesService],
  exports: [EInvoiceRequestsService, EInvoicesProcess, EInvoicesService],
})
export class EInvoicesModule {}
