import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { VatDecisionsService } from '#services/billing/vat-decisions.service';
import { DraftRequestsService } from '#services/invoices/draft-requests.service';
import { InvoicesService } from '#services/invoices/invoices.service';
import { PreviewsService } from '#services/invoices/previews.service';
import { NewVatDecision } from '../billing/billing.schema.js';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { inline } from '../papers/file-name.js';
import { IfIssuedNow, InvoiceView, NewDraft } from './invoices.schema.js';
import { ifIssuedView, invoiceView } from './invoices.view.js';

type Ref = z.output<typeof ById>;
type View = Promise<z.input<typeof InvoiceView>>;

@ApiTags('Invoices')
@Controller('invoices')
export class DraftsController {
  constructor(
    private readonly requests: DraftRequestsService,
    private readonly previews: PreviewsService,
    private readonly decisions: VatDecisionsService,
    private readonly invoices: InvoicesService,
  ) {}

  @Post()
  @Does({
    access: 'prepareInvoice',
    summary: 'Draft what of a case is not charged yet: the fee, approved claims',
    answer: InvoiceView,
    status: 201,
    once: true,
  })
  async draft(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewDraft }) { caseNumber, cycle }: z.output<typeof NewDraft>,
  ): View {
    return this.view(user, await this.requests.draft(user, caseNumber, cycle, commandId));
  }

  @Get(':id/if-issued-now')
  @Does({
    access: 'previewInvoice',
    summary: 'What a draft would come to if it were issued now, why, and what is still missing',
    answer: IfIssuedNow,
  })
  async ifIssuedNow(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
  ): Promise<z.input<typeof IfIssuedNow>> {
    return ifIssuedView(await this.previews.ifIssuedNow(user, id));
  }

  @Get(':id/preview')
  @ApiProduces('application/pdf')
  @Does({ access: 'previewInvoice', summary: 'The draft as PDF, marked as a draft', file: 'application/pdf' })
  async preview(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<StreamableFile> {
    const { bytes, fileName } = await this.previews.paper(user, id);
    return new StreamableFile(bytes ?? new Uint8Array(), {
      type: 'application/pdf',
      disposition: inline(fileName),
    });
  }

  @Post(':id/vat-decisions')
  @Does({
    access: 'decideVat',
    summary: 'Record how the VAT of a cancellation item is treated, by which rule and on what evidence',
    answer: InvoiceView,
    status: 201,
    once: true,
  })
  async decide(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewVatDecision }) decision: z.output<typeof NewVatDecision>,
  ): View {
    await this.decisions.decideCancellation(user, id, decision);
    return this.view(user, id);
  }

  private async view(user: User, id: string): View {
    return invoiceView(await this.invoices.one(user, id));
  }
}
