import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { ParticularsService } from './particulars.service.js';
import { AccuracyService } from './accuracy.service.js';
import { ReportDraft } from './report-draft.entity.js';
import { HouseNotesService } from './house-notes.service.js';
import { PublicationConsent, ReportRendering } from './publication.entity.js';
import { PublicationService } from './publication.service.js';
import { ReportProfilesService } from './report-profiles.service.js';
import { Report } from './report.entity.js';
import { ReportText } from './report-text.entity.js';
import { ReportTextService } from './report-text.service.js';
import { ReportsService } from './reports.service.js';

const SERVICES = [
  ...[ReportsService, ReportTextService, ParticularsService, AccuracyService],
  ...[PublicationService, ReportProfilesService],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, ReportDraft, ReportText, PublicationConsent, ReportRendering]),
    BillingModule,
    CalendarModule,
    CommandsModule,
    PapersModule,
    ScoringModule,
  ],
  providers: [...SERVICES, HouseNotesService],
  exports: SERVICES,
})
export class ReportsModule {}
