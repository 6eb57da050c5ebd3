import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { InvoicesService } from '#services/invoices/invoices.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { InvoiceView, NewPayment } from '../invoices/invoices.schema.js';
import { invoiceView } from '../invoices/invoices.view.js';

@ApiTags('Receivables')
@Controller('invoices')
export class InvoicePaymentsController {
  constructor(
    private readonly payments: PaymentsService,
    private readonly invoices: InvoicesService,
  ) {}

  @Post(':id/payments')
  @Does({
    access: 'recordPayment',
    summary:
      'Record a payment for an invoice: what is more than open stays on account, what comes before the issue waits for it',
    answer: InvoiceView,
    status: 201,
    once: true,
  })
  async pay(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: NewPayment }) { amount, ...payment }: z.output<typeof NewPayment>,
  ): Promise<z.input<typeof InvoiceView>> {
    await this.payments.recordFor(user, id, commandId, { ...payment, pence: amount });
    return invoiceView(await this.invoices.one(user, id));
  }
}
