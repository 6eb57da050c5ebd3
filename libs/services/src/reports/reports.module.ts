import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { ParticularsService } from './particulars.service.js';
import { Report } from './report.entity.js';
import { ReportsService } from './reports.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Report]), CommandsModule, ScoringModule],
  providers: [ReportsService, ParticularsService],
  exports: [ReportsService, ParticularsService],
})
export class ReportsModule {}
