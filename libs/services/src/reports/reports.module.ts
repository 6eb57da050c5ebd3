import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { ParticularsService } from './particulars.service.js';
import { AccuracyService } from './accuracy.service.js';
import { ReportDraft } from './report-draft.entity.js';
import { Report } from './report.entity.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, ReportDraft]),
    BillingModule,
    CalendarModule,
    CommandsModule,
    ScoringModule,
  ],
  providers: [ReportsService, ParticularsService, AccuracyService],
  exports: [ReportsService, ParticularsService, AccuracyService],
})
export class ReportsModule {}
