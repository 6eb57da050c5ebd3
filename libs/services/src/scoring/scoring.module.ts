import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { AlternativeScoreRow } from './alternative-score.entity.js';
import { AlternativesService } from './alternatives.service.js';
import { ComparisonService } from './comparison.service.js';
import { ModerationService } from './moderation.service.js';
import { ScoreDraft, ScoreSet } from './score.entity.js';
import { ScoreSetsService } from './score-sets.service.js';
import { SelfScoresService } from './self-scores.service.js';
import { ScoringService } from './scoring.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ScoreDraft, ScoreSet, AlternativeScoreRow]), CommandsModule, StandardsModule],
  providers: [
    ScoringService,
    ScoreSetsService,
    ComparisonService,
    AlternativesService,
    SelfScoresService,
    ModerationService,
  ],
  exports: [
    ScoringService,
    ScoreSetsService,
    ComparisonService,
    AlternativesService,
    SelfScoresService,
    ModerationService,
  ],
})
export class ScoringModule {}
