import { Module } from '@nestjs/common';
import { CalendarModule } from '../../calendar/calendar.module.js';
import { EnquiriesModule } from '../../enquiries/enquiries.module.js';
import { MailModule } from '../../mail/mail.module.js';
import { ApplicationPostService } from './application-post.service.js';
import { ApplicationRecordService } from './application-record.service.js';
import { ApplicationsModule } from './applications.module.js';

/** The recording of applications: only the worker has it. */
@Module({
  imports: [ApplicationsModule, CalendarModule, EnquiriesModule, MailModule],
  providers: [ApplicationRecordService, ApplicationPostService],
  exports: [ApplicationRecordService],
})
export class ApplicationRecordModule {}
