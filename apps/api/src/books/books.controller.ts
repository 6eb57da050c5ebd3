import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BookReportsService } from '#services/books/book-reports.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { AgedDebtorsView, AsOf, InPeriod, LedgerQuery, SalesLedgerView, VatReturnView } from './books.schema.js';
import { agedView, ledgerView, vatView } from './books.view.js';

@ApiTags('Books')
@Controller('books')
export class BooksController {
  constructor(private readonly reports: BookReportsService) {}

  @Get('aged-debtors')
  @Does({
    access: 'readBooks',
    summary: 'What customers owed at the end of a day by age, with debtor days',
    answer: AgedDebtorsView,
  })
  async aged(
    @SignedIn() user: User,
    @Query({ schema: AsOf }) { asOf }: z.output<typeof AsOf>,
  ): Promise<z.input<typeof AgedDebtorsView>> {
    return agedView(await this.reports.aged(user, asOf));
  }

  @Get('vat-return')
  @Does({
    access: 'readBooks',
    summary: 'The output side of a VAT return, with the documents behind each box, and VAT by rate',
    answer: VatReturnView,
  })
  async vat(
    @SignedIn() user: User,
    @Query({ schema: InPeriod }) period: z.output<typeof InPeriod>,
  ): Promise<z.input<typeof VatReturnView>> {
    return vatView(await this.reports.vat(user, period));
  }

  @Get('sales-ledger')
  @Does({
    access: 'readBooks',
    summary: 'Documents and money of a period in the order of their days, with the running balance',
    answer: SalesLedgerView,
  })
  async ledger(
    @SignedIn() user: User,
    @Query({ schema: LedgerQuery }) { organisationId, ...period }: z.output<typeof LedgerQuery>,
  ): Promise<z.input<typeof SalesLedgerView>> {
    return ledgerView(await this.reports.ledger(user, period, organisationId ?? null));
  }
}
