import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { ScoreDraft, ScoreSet } from './score.entity.js';
import { ScoreSetsService } from './score-sets.service.js';
import { ScoringService } from './scoring.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScoreDraft, ScoreSet]), CommandsModule, StandardsModule],
  providers: [ScoringService, ScoreSetsService],
  exports: [ScoringService, ScoreSetsService],
})
export class ScoringModule {}
