import { Module } from '@nestjs/common';
import { CaseVisitsService } from './case-visits.service.js';
import { CasesProcess } from './cases.process.js';
import { CommandsService } from './commands.service.js';
import { OpenCasesService } from './open-cases.service.js';
import { StageTableModule } from './stage-table.module.js';

/** The way to a case, for every feature that gives it commands. */
@Module({
  imports: [StageTableModule],
  providers: [CasesProcess, CommandsService, OpenCasesService, CaseVisitsService],
  exports: [CasesProcess, CommandsService, OpenCasesService, CaseVisitsService],
})
export class CommandsModule {}
