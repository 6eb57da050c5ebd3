import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BookReportsService } from './book-reports.service.js';
import { VatPeriod, VatPeriodStep } from './books.entity.js';
import { VatDaysService } from './vat-days.service.js';
import { VatPeriodsService } from './vat-periods.service.js';

/** Reports and VAT periods: reads what the money's features wrote, and knows none of their services. */
@Module({
  imports: [TypeOrmModule.forFeature([VatPeriod, VatPeriodStep])],
  providers: [BookReportsService, VatDaysService, VatPeriodsService],
  exports: [BookReportsService, VatDaysService, VatPeriodsService],
})
export class BooksModule {}
