import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessorsModule } from '../assessors/assessors.module.js';
import { CommandsModule } from './commands.module.js';
import { ConflictRulingRow } from './conflict-ruling.entity.js';
import { ConflictsService } from './conflicts.service.js';
import { PauseService } from './pause.service.js';
import { ReplacementService } from './replacement.service.js';
import { StepBackService } from './step-back.service.js';
import { SilenceService } from './silence.service.js';

const SERVICES = [SilenceService, PauseService, ReplacementService, ConflictsService, StepBackService];

/** What may befall a case beside its main line (docs/process.md, Situations). */
@Module({
  imports: [TypeOrmModule.forFeature([ConflictRulingRow]), CommandsModule, AssessorsModule],
  providers: SERVICES,
  exports: SERVICES,
})
export class SituationsModule {}
