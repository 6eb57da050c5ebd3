import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessorsModule } from '../assessors/assessors.module.js';
import { MailModule } from '../mail/mail.module.js';
import { EnquiryNote, EnquiryRow } from './enquiry.entity.js';
import { EnquiriesService } from './enquiries.service.js';
import { EnquiryAnswersService } from './enquiry-answers.service.js';
import { ListMailService } from './list-mail.service.js';
import { WayMailService } from './way-mail.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EnquiryRow, EnquiryNote]), AssessorsModule, MailModule],
  providers: [EnquiriesService, EnquiryAnswersService, ListMailService, WayMailService],
  exports: [EnquiriesService, ListMailService, WayMailService],
})
export class EnquiriesModule {}
