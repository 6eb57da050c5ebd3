import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NudgesModule } from '../collection/nudges.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { AllocationsService } from './allocations.service.js';
import { CustomerAccountService } from './customer-account.service.js';
import { DebtorsService } from './debtors.service.js';
import { PaymentsService } from './payments.service.js';
import { Allocation, Payment, Refund, RefundProposal, Reversal } from './receivables.entity.js';
import { RefundProposalsService } from './refund-proposals.service.js';
import { RefundsService } from './refunds.service.js';
import { StatementPapersService } from './statement-papers.service.js';
import { StatementsService } from './statements.service.js';

const SERVICES = [
  ...[AllocationsService, CustomerAccountService, DebtorsService, PaymentsService, RefundsService],
  ...[RefundProposalsService, StatementsService, StatementPapersService],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Payment, Refund, RefundProposal, Reversal, Allocation]),
    NudgesModule,
    MailModule,
    PapersModule,
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class ReceivablesModule {}
