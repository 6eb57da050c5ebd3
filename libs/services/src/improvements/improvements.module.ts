import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { ImprovementAction } from './improvement.entity.js';
import { ImprovementsService } from './improvements.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ImprovementAction]), CommandsModule, ScoringModule],
  providers: [ImprovementsService],
  exports: [ImprovementsService],
})
export class ImprovementsModule {}
