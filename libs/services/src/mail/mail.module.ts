import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/calendar.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { DigestsService } from './digests.service.js';
import { Mail } from './mail.entity.js';
import { PostOfficeProcess } from './mail.process.js';
import { MailsService } from './mails.service.js';
import { OutboxChecksService } from './outbox-checks.service.js';
import { OutboxService } from './outbox.service.js';
import { PostOfficeService } from './post-office.service.js';

@Module({
  imports: [CalendarModule, DeadlinesModule, TypeOrmModule.forFeature([Mail])],
  providers: [OutboxService, DigestsService, OutboxChecksService, MailsService, PostOfficeService, PostOfficeProcess],
  exports: [OutboxService, DigestsService, OutboxChecksService, MailsService, PostOfficeService, PostOfficeProcess],
})
export class MailModule {}
