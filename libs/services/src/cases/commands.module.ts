import { Module } from '@nestjs/common';
import { CaseHistoriesService } from './case-histories.service.js';
import { CaseWorkflowsService } from './case-workflows.service.js';
import { CaseVisitsService } from './case-visits.service.js';
import { CasesProcess } from './cases.process.js';
import { CommandsService } from './commands.service.js';
import { OpenCasesService } from './open-cases.service.js';
import { StageTableModule } from './stage-table.module.js';

const SERVICES = [
  CasesProcess,
  CommandsService,
  OpenCasesService,
  CaseVisitsService,
  CaseHistoriesService,
  CaseWorkflowsService,
];

/** The way to a case, for every feature that gives it commands. */
@Module({
  imports: [StageTableModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class CommandsModule {}
