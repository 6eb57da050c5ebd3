import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PurchaseOrdersService, type OrderOfCase } from '#services/billing/purchase-orders.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { NewPurchaseOrder, PurchaseOrderView } from './purchase-orders.schema.js';

type Ref = z.output<typeof CaseRef>;
type View = z.input<typeof PurchaseOrderView>;

const view = ({ history, issued, lacking, ...order }: OrderOfCase): View => ({
  ...order,
  lacking: [...lacking],
  history: [...history],
  issued: [...issued],
});

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Billing')
@Controller('cases/:number/:cycle/purchase-order')
export class PurchaseOrdersController {
  constructor(private readonly orders: PurchaseOrdersService) {}

  @Get()
  @Does({
    access: 'readInvoices',
    summary: 'The customer’s order for a case, and whether no invoice goes out without it',
    answer: PurchaseOrderView,
    version,
  })
  async read(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: Ref): Promise<View> {
    return view(await this.orders.read(user, number, cycle));
  }

  @Put()
  @Does({
    access: 'enterPurchaseOrder',
    summary: 'Enter the customer’s order; drafts of the case have it at once, what is issued stays as it is',
    answer: PurchaseOrderView,
    ifMatch: true,
    version,
  })
  async enter(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: CaseRef }) at: Ref,
    @Body({ schema: NewPurchaseOrder }) { number }: z.output<typeof NewPurchaseOrder>,
  ): Promise<View> {
    return view(await this.orders.enter(user, at, seen, number ?? null));
  }
}
