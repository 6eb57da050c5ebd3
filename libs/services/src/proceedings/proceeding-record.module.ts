import { Module } from '@nestjs/common';
import { AppealsModule } from './appeals/appeals.module.js';
import { CertificateLifeModule } from './certificates/certificate-life.module.js';
import { ComplaintsModule } from './complaints/complaints.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { MailModule } from '../mail/mail.module.js';
import { ProceedingClocksService } from './proceeding-clocks.service.js';
import { ProceedingKeepers } from './proceeding-keepers.js';
import { ProceedingRecordService } from './proceeding-record.service.js';
import { ProceedingRemindersService } from './proceeding-reminders.service.js';

/** The recording of proceedings: only the worker has it. */
@Module({
  imports: [AppealsModule, ComplaintsModule, CertificateLifeModule, CalendarModule, MailModule],
  providers: [ProceedingRecordService, ProceedingKeepers, ProceedingClocksService, ProceedingRemindersService],
  exports: [ProceedingRecordService],
})
export class ProceedingRecordModule {}
