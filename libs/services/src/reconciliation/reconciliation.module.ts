import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { HolidaysModule } from '../calendar/holidays.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ProceedingRecordModule } from '../proceedings/proceeding-record.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { CaseChecksService } from './case-checks.service.js';
import { CaseRoundsService } from './case-rounds.service.js';
import { FindingsService } from './findings.service.js';
import { ProceedingChecksService } from './proceeding-checks.service.js';
import { ProceedingRoundsService } from './proceeding-rounds.service.js';
import { ReconciliationNewsService } from './reconciliation-news.service.js';
import { ReconciliationFinding, ReconciliationRun } from './reconciliation.entity.js';
import { ReconciliationProcess } from './reconciliation.process.js';
import { ReconciliationService } from './reconciliation.service.js';
import { ReconciliationsService } from './reconciliations.service.js';
import { SurroundingsService } from './surroundings.service.js';
import { WorkflowChecksService } from './workflow-checks.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ReconciliationRun, ReconciliationFinding]),
    CalendarModule,
    HolidaysModule,
    CommandsModule,
    DeadlinesModule,
    MailModule,
    ProceedingRecordModule,
    ProceedingsModule,
  ],
  providers: [
    CaseChecksService,
    CaseRoundsService,
    FindingsService,
    ProceedingChecksService,
    ProceedingRoundsService,
    ReconciliationNewsService,
    ReconciliationProcess,
    ReconciliationService,
    ReconciliationsService,
    SurroundingsService,
    WorkflowChecksService,
  ],
  exports: [FindingsService, ReconciliationService, ReconciliationsService],
})
export class ReconciliationModule {}
