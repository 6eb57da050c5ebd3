import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { AlternativeScoreRow } from './alternative-score.entity.js';
import { AlternativesService } from './alternatives.service.js';
import { ComparisonService } from './comparison.service.js';
import { ModerationService } from './moderation.service.js';
import { ScoreDraft, ScoreSet } from './score.entity.js';
import { CarriedScoresService } from './carried-scores.service.js';
import { StandardsLabService } from './standards-lab.service.js';
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
    CarriedScoresService,
    StandardsLabService,
  ],
  exports: [
    ScoringService,
    ScoreSetsService,
    ComparisonService,
    AlternativesService,
    SelfScoresService,
    ModerationService,
    CarriedScoresService,
    StandardsLabService,
  ],
})
export class ScoringModule {}
