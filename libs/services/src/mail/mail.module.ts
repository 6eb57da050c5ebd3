import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Mail } from './mail.entity.js';
import { PostOfficeProcess } from './mail.process.js';
import { MailsService } from './mails.service.js';
import { OutboxChecksService } from './outbox-checks.service.js';
import { OutboxService } from './outbox.service.js';
import { PostOfficeService } from './post-office.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Mail])],
  providers: [OutboxService, OutboxChecksService, MailsService, PostOfficeService, PostOfficeProcess],
  exports: [OutboxService, OutboxChecksService, MailsService, PostOfficeService, PostOfficeProcess],
})
export class MailModule {}
