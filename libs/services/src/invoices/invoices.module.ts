import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { DraftsService } from './drafts.service.js';
import { InvoiceBookService } from './invoice-book.service.js';
import { Invoice, Payment } from './invoice.entity.js';
import { InvoicesProcess } from './invoices.process.js';
import { InvoicesService } from './invoices.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Invoice, Payment]), MailModule, PapersModule, StandardsModule],
  providers: [DraftsService, InvoiceBookService, InvoicesProcess, InvoicesService],
  exports: [DraftsService, InvoiceBookService, InvoicesService],
})
export class InvoicesModule {}
