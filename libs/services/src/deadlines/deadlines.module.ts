import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClockBookService } from './clock-book.service.js';
import { ClocksService } from './clocks.service.js';
import { CaseTimer, Deadline, DeadlineRedating, RungRow } from './deadline.entity.js';
import { OverdueService } from './overdue.service.js';
import { RedatingsService } from './redatings.service.js';
import { TimersService } from './timers.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Deadline, RungRow, CaseTimer, DeadlineRedating])],
  providers: [ClocksService, TimersService, OverdueService, RedatingsService, ClockBookService],
  exports: [ClocksService, TimersService, OverdueService, RedatingsService, ClockBookService],
})
export class DeadlinesModule {}
