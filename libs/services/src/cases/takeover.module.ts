import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../deadlines/deadlines.module.js';
import { VisitDaysModule } from '../visits/visit-days.module.js';
import { CommandsModule } from './commands.module.js';
import { TakeoverService } from './takeover.service.js';

/** Taking over cases that were kept elsewhere. */
@Module({
  imports: [CommandsModule, DeadlinesModule, VisitDaysModule],
  providers: [TakeoverService],
  exports: [TakeoverService, CommandsModule],
})
export class TakeoverModule {}
