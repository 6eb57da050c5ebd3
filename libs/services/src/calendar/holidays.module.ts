import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../assessors/applications/applications.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { NudgesModule } from '../collection/nudges.module.js';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { CalendarModule } from './calendar.module.js';
import { CalendarNewsService } from './calendar-news.service.js';
import { HolidayChangesService } from './holiday-changes.service.js';
import { HolidaysService } from './holidays.service.js';
import { MovedDeadlinesService } from './moved-deadlines.service.js';

/** What the office does with the calendar; whoever only reckons with it takes `CalendarModule`. */
@Module({
  imports: [ApplicationsModule, CalendarModule, CommandsModule, DeadlinesModule, NudgesModule, ProceedingsModule],
  providers: [CalendarNewsService, HolidayChangesService, HolidaysService, MovedDeadlinesService],
  exports: [CalendarNewsService, HolidayChangesService, HolidaysService],
})
export class HolidaysModule {}
