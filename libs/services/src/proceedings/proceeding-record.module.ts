import { Module } from '@nestjs/common';
import { AppealsModule } from './appeals/appeals.module.js';
import { CertificateLifeModule } from './certificates/certificate-life.module.js';
import { ComplaintsModule } from './complaints/complaints.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { LostWordsService } from './lost-words.service.js';
import { ProceedingClockBookService } from './proceeding-clock-book.service.js';
import { ProceedingHistoriesService } from './proceeding-histories.service.js';
import { ProceedingWorkflowsService } from './proceeding-workflows.service.js';
import { ProceedingsModule } from './proceedings.module.js';
import { ProceedingClocksService } from './proceeding-clocks.service.js';
import { ProceedingKeepers } from './proceeding-keepers.js';
import { ProceedingRecordService } from './proceeding-record.service.js';
import { ProceedingRemindersService } from './proceeding-reminders.service.js';

const CHECKING = [
  ...[ProceedingHistoriesService, ProceedingClockBookService, ProceedingWorkflowsService],
  LostWordsService,
];

/** The recording of proceedings, and their checking against what was recorded. */
@Module({
  imports: [
    ...[AppealsModule, ComplaintsModule, CertificateLifeModule, CalendarModule, MailModule],
    ...[CommandsModule, DeadlinesModule, ProceedingsModule],
  ],
  providers: [
    ...[ProceedingRecordService, ProceedingKeepers, ProceedingClocksService, ProceedingRemindersService],
    ...CHECKING,
  ],
  exports: [ProceedingRecordService, ...CHECKING],
})
export class ProceedingRecordModule {}
