import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ReceivablesModule } from '../receivables/receivables.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { ApprovalsService } from './approvals.service.js';
import { DocumentIssueService } from './document-issue.service.js';
import { DraftsService } from './drafts.service.js';
import { InvoiceBookService } from './invoice-book.service.js';
import { ApprovalLimit, Invoice, NumberSeries } from './invoice.entity.js';
import { InvoicesProcess } from './invoices.process.js';
import { InvoicesService } from './invoices.service.js';
import { NotesService } from './notes.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Invoice, ApprovalLimit, NumberSeries]),
    MailModule,
    PapersModule,
    ReceivablesModule,
    StandardsModule,
  ],
  providers: [
    ...[ApprovalsService, DocumentIssueService, DraftsService, InvoiceBookService, InvoicesProcess, InvoicesService],
    NotesService,
  ],
  exports: [ApprovalsService, DraftsService, InvoiceBookService, InvoicesService, NotesService],
})
export class InvoicesModule {}
