import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { EInvoiceRequestsService } from '#services/e-invoices/e-invoice-requests.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';

@ApiTags('Invoices')
@Controller('invoices/:id/e-invoice')
export class EInvoicesController {
  constructor(private readonly requests: EInvoiceRequestsService) {}

  @Post()
  @Does({
    access: 'issueInvoice',
    summary: 'Write an issued document’s electronic forms again, once what they lacked is there',
    status: 202,
    once: true,
  })
  write(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<void> {
    return this.requests.writeAgain(user, id);
  }
}
