import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { VatChangeService } from '#services/books/vat-change.service';
import { VatTableService } from '#services/books/vat-table.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { money } from '../http/parts.schema.js';
import { ChangeQuery, NewVatRate, VatChangeView, VatTable } from './vat-table.schema.js';

const rateOf = (basisPoints: number): string => `${basisPoints / 100}%`;

@ApiTags('Books')
@Controller('books')
export class VatTableController {
  constructor(
    private readonly table: VatTableService,
    private readonly changes: VatChangeService,
  ) {}

  @Get('vat-rates')
  @Does({ access: 'readBooks', summary: 'The dated table of VAT rates, the latest first', answer: VatTable })
  async list(@SignedIn() user: User): Promise<z.input<typeof VatTable>> {
    const rows = await this.table.list(user);
    return { items: rows.map(({ basisPoints, ...row }) => ({ ...row, rate: rateOf(basisPoints) })) };
  }

  @Post('vat-rates')
  @Does({
    access: 'keepVatRates',
    summary: 'Add a VAT rate that is to come; past ones stay',
    answer: VatTable,
    status: 201,
    once: true,
  })
  async add(
    @SignedIn() user: User,
    @Body({ schema: NewVatRate }) { rate, ...row }: z.output<typeof NewVatRate>,
  ): Promise<z.input<typeof VatTable>> {
    await this.table.add(user, { ...row, basisPoints: rate });
    return this.list(user);
  }

  @Get('vat-change')
  @Does({
    access: 'readBooks',
    summary:
      'The cases that straddle a change of the VAT rate: invoiced now, later, or with an election; credits due after it',
    answer: VatChangeView,
  })
  async change(
    @SignedIn() user: User,
    @Query({ schema: ChangeQuery }) { from }: z.output<typeof ChangeQuery>,
  ): Promise<z.input<typeof VatChangeView>> {
    const change = await this.changes.on(user, from);
    return {
      ...{ from: change.from, before: rateOf(change.before), after: rateOf(change.after) },
      cases: change.cases.map(({ netPence, now, later, elected, creditDue, ...each }) => ({
        ...{ ...each, net: money(netPence), now: wayView(now), later: wayView(later), elected: wayView(elected) },
        creditDue: creditDue && { vat: money(creditDue.pence), by: creditDue.by },
      })),
    };
  }
}

type Given = Awaited<ReturnType<VatChangeService['on']>>['cases'][number]['now'];

const wayView = (way: Given) =>
  way && { taxPoint: way.taxPoint, rate: rateOf(way.rateBasisPoints), vat: money(way.vatPence) };
