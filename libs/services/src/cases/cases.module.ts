import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessorsModule } from '../assessors/assessors.module.js';
import { ImpartialityModule } from '../impartiality/impartiality.module.js';
import { ReadinessModule } from '../readiness/readiness.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { AssignmentService } from './assignment.service.js';
import { CaseEventRow, CaseFile, CaseImport } from './case.entity.js';
import { CaseListService } from './case-list.service.js';
import { CaseNumbersService } from './case-numbers.service.js';
import { CasePageService } from './case-page.service.js';
import { CommandsModule } from './commands.module.js';
import { IntakeService } from './intake.service.js';
import { NewStandardsService } from './new-standards.service.js';
import { OfficerAssignment } from './officer-assignment.entity.js';
import { OfficersService } from './officers.service.js';
import { SituationsModule } from './situations.module.js';
import { TermsService } from './terms.service.js';
import { TimelineService } from './timeline.service.js';
import { WorklistsService } from './worklists.service.js';

/** What people do with cases and read of them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CaseFile, CaseEventRow, CaseImport, OfficerAssignment]),
    CommandsModule,
    SituationsModule,
    AssessorsModule,
    ImpartialityModule,
    ReadinessModule,
    ScoringModule,
    StandardsModule,
  ],
  providers: [
    IntakeService,
    TermsService,
    AssignmentService,
    CaseNumbersService,
    CaseListService,
    CasePageService,
    TimelineService,
    OfficersService,
    WorklistsService,
    NewStandardsService,
  ],
  exports: [
    CommandsModule,
    SituationsModule,
    IntakeService,
    TermsService,
    AssignmentService,
    CaseListService,
    CasePageService,
    TimelineService,
    OfficersService,
    WorklistsService,
    NewStandardsService,
  ],
})
export class CasesModule {}
