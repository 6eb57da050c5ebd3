import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { MailModule } from '../mail/mail.module.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { VisitDaysModule } from './visit-days.module.js';
import { VisitsService } from './visits.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CalendarFeed]), CommandsModule, MailModule, VisitDaysModule],
  providers: [VisitsService, CalendarFeedService],
  exports: [VisitsService, CalendarFeedService, VisitDaysModule],
})
export class VisitsModule {}
