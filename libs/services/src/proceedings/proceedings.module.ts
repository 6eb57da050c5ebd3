import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OpenProceedingsService } from './open-proceedings.service.js';
import {
  ProceedingClockRow,
  ProceedingEventRow,
  ProceedingRow,
  ProceedingRungRow,
  ProceedingTimerRow,
} from './proceeding.entity.js';
import { ProceedingsProcess } from './proceedings.process.js';
import { ProceedingRedatingsService } from './proceeding-redatings.service.js';
import { ProceedingsService } from './proceedings.service.js';
import { UninvolvedService } from './uninvolved.service.js';
import { VisibleProceedingsService } from './visible-proceedings.service.js';
import { WaitingProceedingsService } from './waiting-proceedings.service.js';

const SERVICES = [
  ...[ProceedingsProcess, ProceedingsService, OpenProceedingsService, UninvolvedService],
  ...[ProceedingRedatingsService, VisibleProceedingsService, WaitingProceedingsService],
];

/** The way to proceedings, for each feature that is one. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProceedingRow,
      ProceedingEventRow,
      ProceedingClockRow,
      ProceedingRungRow,
      ProceedingTimerRow,
    ]),
  ],
  providers: SERVICES,
  exports: SERVICES,
})
export class ProceedingsModule {}
