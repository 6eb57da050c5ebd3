import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ClaimsService } from '#services/late-payment/claims.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { ClaimsView } from './late-payment.schema.js';
import { claimsView } from './late-payment.view.js';

type Id = z.output<typeof ById>;
type View = Promise<z.input<typeof ClaimsView>>;

@ApiTags('Receivables')
@Controller('invoices/:id/late-payment')
export class LatePaymentController {
  constructor(private readonly claims: ClaimsService) {}

  @Get()
  @Does({
    access: 'readReceivables',
    summary: 'What statutory late payment comes to today, how it is reckoned, and what was claimed',
    answer: ClaimsView,
  })
  async view(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): View {
    return claimsView(await this.claims.of(user, id));
  }

  @Post('propose')
  @Does({
    access: 'proposeClaim',
    summary: 'Propose a claim; somebody else releases it',
    answer: ClaimsView,
    once: true,
  })
  async propose(@SignedIn() user: User, @CommandId() commandId: string, @Param({ schema: ById }) { id }: Id): View {
    await this.claims.propose(user, id, commandId);
    return this.view(user, { id });
  }

  @Post('release')
  @Does({
    access: 'releaseClaim',
    summary: 'Release the claim with the figures of the day: it gets its number, its paper, and goes out by mail',
    answer: ClaimsView,
    once: true,
  })
  async release(@SignedIn() user: User, @CommandId() commandId: string, @Param({ schema: ById }) { id }: Id): View {
    await this.claims.release(user, id, commandId);
    return this.view(user, { id });
  }

  @Post('withdraw')
  @Does({
    access: 'releaseClaim',
    summary: 'Withdraw the claim; where it is out the customer is told the reason',
    answer: ClaimsView,
    once: true,
  })
  async withdraw(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    await this.claims.withdraw(user, id, commandId, reason);
    return this.view(user, { id });
  }
}
