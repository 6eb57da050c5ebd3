import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { ImprovementsModule } from '../improvements/improvements.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { ProgrammeFactsOfCase, ReadinessDeclaration } from './readiness.entity.js';
import { ReadinessService } from './readiness.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ProgrammeFactsOfCase, ReadinessDeclaration]),
    ...[CommandsModule, ScoringModule, EvidenceModule, ImprovementsModule],
  ],
  providers: [ReadinessService],
  exports: [ReadinessService],
})
export class ReadinessModule {}
