import { Module } from '@nestjs/common';
import { CasesProcess } from './cases.process.js';
import { CommandsService } from './commands.service.js';
import { OpenCasesService } from './open-cases.service.js';

/** The way to a case, for every feature that gives it commands. */
@Module({
  providers: [CasesProcess, CommandsService, OpenCasesService],
  exports: [CasesProcess, CommandsService, OpenCasesService],
})
export class CommandsModule {}
