import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClocksService } from './clocks.service.js';
import { CaseTimer, Deadline, RungRow } from './deadline.entity.js';
import { OverdueService } from './overdue.service.js';
import { TimersService } from './timers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Deadline, RungRow, CaseTimer])],
  providers: [ClocksService, TimersService, OverdueService],
  exports: [ClocksService, TimersService, OverdueService],
})
export class DeadlinesModule {}
