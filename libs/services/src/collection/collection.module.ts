import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ReceivablesModule } from '../receivables/receivables.module.js';
import { CollectionEvent, CollectionRung, CollectionStepRow } from './collection.entity.js';
import { CollectionsService } from './collections.service.js';
import { CollectorService } from './collector.service.js';
import { CollectionPause, Dispute, PromiseToPay, WriteOff } from './holds.entity.js';
import { InstructionsService } from './instructions.service.js';
import { LatePaymentModule } from '../late-payment/late-payment.module.js';
import { LettersService } from './letters.service.js';
import { NudgesModule } from './nudges.module.js';
import { OlderPaymentsService } from './older-payments.service.js';
import { PausesService } from './pauses.service.js';

const ENTITIES = [CollectionStepRow, CollectionRung, CollectionEvent, PromiseToPay, Dispute, CollectionPause, WriteOff];

@Module({
  imports: [
    TypeOrmModule.forFeature(ENTITIES),
    CalendarModule,
    MailModule,
    NudgesModule,
    ReceivablesModule,
    PapersModule,
    LatePaymentModule,
  ],
  providers: [
    LettersService,
    CollectorService,
    CollectionsService,
    InstructionsService,
    OlderPaymentsService,
    PausesService,
  ],
  exports: [CollectorService, CollectionsService, InstructionsService, OlderPaymentsService, PausesService],
})
export class CollectionModule {}
