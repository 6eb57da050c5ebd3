import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { EnquiriesModule } from './enquiries.module.js';
import { EnquiryApplicationsService } from './enquiry-applications.service.js';

/** From an enquiry to a case. */
@Module({
  imports: [EnquiriesModule, CasesModule],
  providers: [EnquiryApplicationsService],
  exports: [EnquiryApplicationsService],
})
export class EnquiryApplicationsModule {}
