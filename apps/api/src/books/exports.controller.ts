import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ExportsService, type ExportRun } from '#services/books/exports.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, money } from '../http/parts.schema.js';
import { ExportList, ExportView, NewExport } from './exports.schema.js';

const view = ({ totals: { rows, netPence, vatPence, grossPence }, ...run }: ExportRun): z.input<typeof ExportView> => ({
  ...run,
  totals: { rows, net: money(netPence), vat: money(vatPence), gross: money(grossPence) },
});

@ApiTags('Books')
@Controller('books/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get()
  @Does({ access: 'exportBooks', summary: 'The latest exports: who, when, period, totals, hash', answer: ExportList })
  async list(@SignedIn() user: User): Promise<z.input<typeof ExportList>> {
    return { items: (await this.exports.list(user)).map(view) };
  }

  @Post()
  @Does({
    access: 'exportBooks',
    summary: 'Make an export and record it: a report for a spreadsheet, or the layout of Xero or Sage 50',
    answer: ExportView,
    status: 201,
    once: true,
  })
  async make(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewExport }) { layout, ...period }: z.output<typeof NewExport>,
  ): Promise<z.input<typeof ExportView>> {
    return view(await this.exports.make(user, commandId, layout, layout === 'aged debtors' ? dayOf(period) : period));
  }

  @Get(':id/file')
  @Does({ access: 'exportBooks', summary: 'The file of an export, the same bytes every time', file: 'text/csv' })
  async file(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<StreamableFile> {
    const { fileName, content } = await this.exports.file(user, id);
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${fileName}"`,
      length: content.length,
    });
  }
}

const dayOf = ({ to }: Pick<z.output<typeof NewExport>, 'to'>) => ({ from: to, to });
