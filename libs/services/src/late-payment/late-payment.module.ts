import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ClaimLettersService } from './claim-letters.service.js';
import { ClaimProposalsService } from './claim-proposals.service.js';
import { ClaimsService } from './claims.service.js';
import { LatePaymentClaim, ReferenceRateRow } from './late-payment.entity.js';
import { ReferenceRatesService } from './reference-rates.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([LatePaymentClaim, ReferenceRateRow]), MailModule, PapersModule],
  providers: [ClaimsService, ClaimProposalsService, ClaimLettersService, ReferenceRatesService],
  exports: [ClaimsService, ClaimProposalsService, ReferenceRatesService],
})
export class LatePaymentModule {}
