import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { BookExport } from './book-export.entity.js';
import { BookReportsService } from './book-reports.service.js';
import { VatPeriod, VatPeriodStep } from './books.entity.js';
import { ExportFilesService } from './export-files.service.js';
import { ExportsService } from './exports.service.js';
import { VatChangeService } from './vat-change.service.js';
import { VatPeriodsService } from './vat-periods.service.js';
import { VatTableService } from './vat-table.service.js';

/** Reports, VAT periods and exports: reads what the money's features wrote, and knows none of their services but the rates. */
@Module({
  imports: [TypeOrmModule.forFeature([BookExport, VatPeriod, VatPeriodStep]), BillingModule],
  providers: [
    ...[BookReportsService, ExportFilesService, ExportsService, VatChangeService, VatPeriodsService],
    VatTableService,
  ],
  exports: [BookReportsService, ExportsService, VatChangeService, VatPeriodsService, VatTableService],
})
export class BooksModule {}
