import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ClaimDecisionsService } from './claim-decisions.service.js';
import { ClaimRatesService } from './claim-rates.service.js';
import { ClaimReadingsService } from './claim-readings.service.js';
import { ClaimSettlementService } from './claim-settlement.service.js';
import { ClaimsService } from './claims.service.js';
import { ReceiptsService } from './receipts.service.js';
import { TravelClaim, TravelClaimStep, TravelReceipt } from './travel-claim.entity.js';

/** Travel and Subsistence as assessors claim it, up to the draft that charges it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TravelClaim, TravelClaimStep, TravelReceipt]),
    CommandsModule,
    InvoicesModule,
    MailModule,
  ],
  providers: [
    ...[
      ClaimDecisionsService,
      ClaimRatesService,
      ClaimReadingsService,
      ClaimSettlementService,
      ClaimsService,
      ReceiptsService,
    ],
  ],
  exports: [ClaimDecisionsService, ClaimReadingsService, ClaimsService, ReceiptsService],
})
export class ClaimsModule {}
