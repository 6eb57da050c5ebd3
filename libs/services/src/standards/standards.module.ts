import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { StandardsCatalogueService } from './standards-catalogue.service.js';
import { StandardsCommentsService } from './standards-comments.service.js';
import { StandardsDraftsService } from './standards-drafts.service.js';
import { StandardsPublicationService } from './standards-publication.service.js';
import { StandardsReadingsService } from './standards-readings.service.js';
import { StandardsService } from './standards.service.js';

@Module({
  imports: [CalendarModule, BoardModule],
  providers: [
    StandardsService,
    StandardsCatalogueService,
    StandardsDraftsService,
    StandardsCommentsService,
    StandardsPublicationService,
    StandardsReadingsService,
  ],
  exports: [
    StandardsService,
    StandardsCatalogueService,
    StandardsDraftsService,
    StandardsCommentsService,
    StandardsPublicationService,
    StandardsReadingsService,
  ],
})
export class StandardsModule {}
