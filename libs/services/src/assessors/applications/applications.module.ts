import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardModule } from '../../board/board.module.js';
import { AssessorsModule } from '../assessors.module.js';
import { AssessorApplicationEvent, AssessorApplicationReminder, AssessorApplicationRow } from './application.entity.js';
import { ApplicationReadsService } from './application-reads.service.js';
import { ApplicationsProcess } from './applications.process.js';
import { ApplicationsService } from './applications.service.js';
import { CandidatesService } from './candidates.service.js';
import { OpenApplicationsService } from './open-applications.service.js';

/** What the office does with assessors' applications and reads of them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AssessorApplicationRow, AssessorApplicationEvent, AssessorApplicationReminder]),
    AssessorsModule,
    BoardModule,
  ],
  providers: [
    ApplicationsService,
    ApplicationReadsService,
    ApplicationsProcess,
    CandidatesService,
    OpenApplicationsService,
  ],
  exports: [ApplicationsService, ApplicationReadsService, CandidatesService, OpenApplicationsService],
})
export class ApplicationsModule {}
