import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ApprovalsService } from '#services/invoices/approvals.service';
import { InvoicesService } from '#services/invoices/invoices.service';
import { NotesService } from '#services/invoices/notes.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { InvoiceView, NewCredit, NewDebit, NewLines } from './invoices.schema.js';
import { invoiceView } from './invoices.view.js';

type Ref = z.output<typeof ById>;
type View = Promise<z.input<typeof InvoiceView>>;

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Invoices')
@Controller('invoices')
export class NotesController {
  constructor(
    private readonly notes: NotesService,
    private readonly approvals: ApprovalsService,
    private readonly invoices: InvoicesService,
  ) {}

  @Post(':id/credit-notes')
  @Does({
    access: 'prepareInvoice',
    summary: 'Prepare a credit note: over all that remains, over lines, or over parts of them',
    answer: InvoiceView,
    status: 201,
    once: true,
  })
  async credit(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewCredit }) { reason, lines }: z.output<typeof NewCredit>,
  ): View {
    const note = await this.notes.prepareCredit(user, id, commandId, lines ?? 'whole', reason);
    return this.view(user, note);
  }

  @Post(':id/debit-notes')
  @Does({
    access: 'prepareInvoice',
    summary: 'Prepare a debit note: what the invoice charged too little',
    answer: InvoiceView,
    status: 201,
    once: true,
  })
  async debit(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewDebit }) { reason, lines }: z.output<typeof NewDebit>,
  ): View {
    return this.view(user, await this.notes.prepareDebit(user, id, commandId, lines, reason));
  }

  @Put(':id/lines')
  @Does({
    access: 'prepareInvoice',
    summary: 'Other lines for the draft of an invoice',
    answer: InvoiceView,
    ifMatch: true,
    version,
  })
  async changeLines(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewLines }) { lines }: z.output<typeof NewLines>,
  ): View {
    await this.notes.changeLines(user, id, seen, lines);
    return this.view(user, id);
  }

  @Post(':id/discard')
  @Does({
    access: 'prepareInvoice',
    summary: 'Discard a draft; it stays on record with the reason',
    answer: InvoiceView,
  })
  async discard(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    await this.notes.discard(user, id, reason);
    return this.view(user, id);
  }

  @Post(':id/issue-credit-note')
  @Does({
    access: 'issueCreditNote',
    summary: 'Issue a credit note; above the limit not by who prepared it',
    answer: InvoiceView,
    once: true,
  })
  async issue(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): View {
    await this.approvals.issueCredit(user, id);
    return this.view(user, id);
  }

  private async view(user: User, id: string): View {
    return invoiceView(await this.invoices.one(user, id));
  }
}
