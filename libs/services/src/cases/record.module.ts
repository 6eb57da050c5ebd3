import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PapersModule } from '../papers/papers.module.js';
import { VisitDaysModule } from '../visits/visit-days.module.js';
import { ConsequencesService } from './consequences.service.js';
import { IssuingService } from './issuing.service.js';
import { LettersService } from './letters.service.js';
import { RecordService } from './record.service.js';
import { RungsService } from './rungs.service.js';
import { StageTableModule } from './stage-table.module.js';

/** The recording of cases: only the worker has it. */
@Module({
  imports: [
    CalendarModule,
    DeadlinesModule,
    InvoicesModule,
    MailModule,
    PapersModule,
    VisitDaysModule,
    StageTableModule,
  ],
  providers: [RecordService, ConsequencesService, IssuingService, LettersService, RungsService],
  exports: [RecordService, DeadlinesModule],
})
export class RecordModule {}
