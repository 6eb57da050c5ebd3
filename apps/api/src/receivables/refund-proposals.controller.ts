import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { RefundProposalsService } from '#services/receivables/refund-proposals.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { AccountView, RefundDecision } from './receivables.schema.js';
import { accountView } from './receivables.view.js';

type View = Promise<z.input<typeof AccountView>>;

@ApiTags('Receivables')
@Controller('receivables/refund-proposals')
export class RefundProposalsController {
  constructor(
    private readonly proposals: RefundProposalsService,
    private readonly accounts: CustomerAccountService,
  ) {}

  @Post(':id/approve')
  @Does({
    access: 'decideRefund',
    summary: 'Approve a refund that somebody else proposed: it leaves the account today',
    answer: AccountView,
    once: true,
  })
  async approve(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: RefundDecision }) { note }: z.output<typeof RefundDecision>,
  ): View {
    return accountView(await this.accounts.of(user, await this.proposals.approve(user, id, commandId, note)));
  }

  @Post(':id/refuse')
  @Does({
    access: 'decideRefund',
    summary: 'Do not approve a refund, or give it up',
    answer: AccountView,
    once: true,
  })
  async refuse(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: RefundDecision }) { note }: z.output<typeof RefundDecision>,
  ): View {
    return accountView(await this.accounts.of(user, await this.proposals.refuse(user, id, note)));
  }
}
