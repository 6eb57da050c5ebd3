import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { StandardsCatalogueService } from './standards-catalogue.service.js';
import { StandardsService } from './standards.service.js';

@Module({
  imports: [CalendarModule],
  providers: [StandardsService, StandardsCatalogueService],
  exports: [StandardsService, StandardsCatalogueService],
})
export class StandardsModule {}
