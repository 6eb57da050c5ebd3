import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoicesService } from '#services/invoices/invoices.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { InvoiceList, InvoiceQuery, InvoiceView } from './invoices.schema.js';
import { invoiceListView, invoiceView } from './invoices.view.js';

type Ref = z.output<typeof ById>;
type View = Promise<z.input<typeof InvoiceView>>;

@ApiTags('Invoices')
@Controller('invoices')
export class InvoicesController {
  constructor(
    private readonly invoices: InvoicesService,
    private readonly approvals: ApprovalsService,
  ) {}

  @Get()
  @Does({ access: 'readInvoices', summary: 'Invoices that the reader may see', answer: InvoiceList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: InvoiceQuery }) query: z.output<typeof InvoiceQuery>,
  ): Promise<z.input<typeof InvoiceList>> {
    return invoiceListView(await this.invoices.list(user, query));
  }

  @Get(':id')
  @Does({
    access: 'readInvoices',
    summary: 'One invoice with its payments, its notes and what may still be credited',
    answer: InvoiceView,
    version: ({ version }: { readonly version: number }) => version,
  })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): View {
    return invoiceView(await this.invoices.one(user, id));
  }

  @Post(':id/issue')
  @Does({
    access: 'issueInvoice',
    summary: 'Issue an invoice; it never changes from then on',
    answer: InvoiceView,
    once: true,
  })
  async issue(@SignedIn() user: User, @CommandId() commandId: string, @Param({ schema: ById }) { id }: Ref): View {
    await this.approvals.issue(user, id, commandId);
    return invoiceView(await this.invoices.one(user, id));
  }
}
