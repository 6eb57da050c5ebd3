import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AllocationsService } from '#services/receivables/allocations.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { PaymentsService } from '#services/receivables/payments.service';
import { RefundsService } from '#services/receivables/refunds.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { AccountView, NewAccountPayment, NewAllocation, NewRefund } from './receivables.schema.js';
import { accountView } from './receivables.view.js';

type Ref = z.output<typeof ById>;
type View = Promise<z.input<typeof AccountView>>;

@ApiTags('Receivables')
@Controller('receivables')
export class ReceivablesController {
  constructor(
    private readonly accounts: CustomerAccountService,
    private readonly payments: PaymentsService,
    private readonly allocations: AllocationsService,
    private readonly refunds: RefundsService,
  ) {}

  @Get('accounts/:id')
  @Does({ access: 'readReceivables', summary: 'Account of a customer, by organisation', answer: AccountView })
  async account(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): View {
    return accountView(await this.accounts.of(user, id));
  }

  @Post('accounts/:id/payments')
  @Does({
    access: 'recordPayment',
    summary: 'Record a payment: to invoices, to the oldest first, or on account',
    answer: AccountView,
    status: 201,
    once: true,
  })
  async pay(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewAccountPayment }) { amount, to, ...payment }: z.output<typeof NewAccountPayment>,
  ): View {
    const shares = to === 'oldest first' ? to : sharesOf(to);
    await this.payments.record(user, commandId, { ...payment, organisationId: id, pence: amount, to: shares });
    return this.account(user, { id });
  }

  @Post('allocations')
  @Does({
    access: 'allocatePayment',
    summary: 'Allocate what is left of a payment or a credit note to invoices of the same customer',
    answer: AccountView,
    status: 201,
    once: true,
  })
  async allocate(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewAllocation }) { credit, shares }: z.output<typeof NewAllocation>,
  ): View {
    return this.account(user, { id: await this.allocations.allocate(user, commandId, credit, sharesOf(shares)) });
  }

  @Post('allocations/:id/reverse')
  @Does({
    access: 'allocatePayment',
    summary: 'Take an allocation back; both stay on record',
    answer: AccountView,
    once: true,
  })
  async takeBack(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    return this.account(user, { id: await this.allocations.takeBack(user, id, commandId, reason) });
  }

  @Post('payments/:id/reverse')
  @Does({
    access: 'recordPayment',
    summary: 'Take a payment back with its allocations: it bounced, or was recorded in error',
    answer: AccountView,
    once: true,
  })
  async reverse(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    return this.account(user, { id: await this.payments.reverse(user, id, commandId, reason) });
  }

  @Post('accounts/:id/refunds')
  @Does({
    access: 'refundPayment',
    summary: 'Record a refund out of what is on account; above the limit it waits for a second person',
    answer: AccountView,
    status: 201,
    once: true,
  })
  async refund(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewRefund }) { amount, ...refund }: z.output<typeof NewRefund>,
  ): View {
    await this.refunds.record(user, commandId, { ...refund, organisationId: id, pence: amount });
    return this.account(user, { id });
  }

  @Post('refunds/:id/reverse')
  @Does({ access: 'refundPayment', summary: 'Take a refund back: it did not arrive', answer: AccountView, once: true })
  async refundBack(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    return this.account(user, { id: await this.refunds.reverse(user, id, commandId, reason) });
  }
}

const sharesOf = (shares: z.output<typeof NewAllocation>['shares']) =>
  shares.map(({ invoice, amount }) => ({ id: invoice, pence: amount }));
