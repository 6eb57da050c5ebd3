import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../../mail/mail.module.js';
import { ProceedingsModule } from '../proceedings.module.js';
import { ComplaintInvestigatorRow, ComplaintRow } from './complaint.entity.js';
import { ComplaintKeeper } from './complaint-keeper.service.js';
import { ComplaintReadsService } from './complaint-reads.service.js';
import { ComplaintsService } from './complaints.service.js';

/** Complaints about anybody or anything. */
@Module({
  imports: [TypeOrmModule.forFeature([ComplaintRow, ComplaintInvestigatorRow]), MailModule, ProceedingsModule],
  providers: [ComplaintsService, ComplaintReadsService, ComplaintKeeper],
  exports: [ComplaintsService, ComplaintReadsService, ComplaintKeeper],
})
export class ComplaintsModule {}
