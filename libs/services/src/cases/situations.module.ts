import { Module } from '@nestjs/common';
import { CommandsModule } from './commands.module.js';
import { PauseService } from './pause.service.js';
import { SilenceService } from './silence.service.js';

/** What may befall a case beside its main line (docs/process.md, Situations). */
@Module({
  imports: [CommandsModule],
  providers: [SilenceService, PauseService],
  exports: [SilenceService, PauseService],
})
export class SituationsModule {}
