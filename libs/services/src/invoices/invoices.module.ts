import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ReceivablesModule } from '../receivables/receivables.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { ApprovalsService } from './approvals.service.js';
import { ClaimChargesService } from './claim-charges.service.js';
import { DocumentIssueService } from './document-issue.service.js';
import { DraftRequestsService } from './draft-requests.service.js';
import { DraftsService } from './drafts.service.js';
import { FiguresService } from './figures.service.js';
import { InvoiceBookService } from './invoice-book.service.js';
import { ApprovalLimit, Invoice, NumberSeries } from './invoice.entity.js';
import { InvoicesProcess } from './invoices.process.js';
import { InvoicesService } from './invoices.service.js';
import { NotesService } from './notes.service.js';
import { PreviewsService } from './previews.service.js';
import { ReleasesService } from './releases.service.js';
import { TreatmentsService } from './treatments.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Invoice, ApprovalLimit, NumberSeries]),
    BillingModule,
    MailModule,
    PapersModule,
    ReceivablesModule,
    StandardsModule,
  ],
  providers: [
    ...[ApprovalsService, DocumentIssueService, DraftsService, InvoiceBookService, InvoicesProcess, InvoicesService],
    ...[DraftRequestsService, FiguresService, NotesService, PreviewsService, ReleasesService],
    ...[ClaimChargesService, TreatmentsService],
  ],
  exports: [
    ...[ApprovalsService, DraftRequestsService, DraftsService, InvoiceBookService, InvoicesService, NotesService],
    ...[PreviewsService, ClaimChargesService],
  ],
})
export class InvoicesModule {}
