import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { MailModule } from '../mail/mail.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { AgreementService } from './agreement.service.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { EstimatesService } from './estimates.service.js';
import { TravelEstimate } from './travel-estimate.entity.js';
import { VisitDaysModule } from './visit-days.module.js';
import { VisitLog } from './visit-log.entity.js';
import { VisitLogService } from './visit-log.service.js';
import { VisitsService } from './visits.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CalendarFeed, TravelEstimate, VisitLog]),
    BillingModule,
    CommandsModule,
    MailModule,
    StandardsModule,
    VisitDaysModule,
  ],
  providers: [VisitsService, AgreementService, EstimatesService, CalendarFeedService, VisitLogService],
  exports: [VisitsService, AgreementService, EstimatesService, CalendarFeedService, VisitLogService, VisitDaysModule],
})
export class VisitsModule {}
