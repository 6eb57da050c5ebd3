import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BillingPoliciesService } from '#services/billing/billing-policies.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { NewPolicy, PolicyQuery, PolicyView } from './billing.schema.js';

type View = Promise<z.input<typeof PolicyView>>;

@ApiTags('Billing')
@Controller('billing-policies')
export class PoliciesController {
  constructor(private readonly policies: BillingPoliciesService) {}

  @Get()
  @Does({
    access: 'readBilling',
    summary: 'When drafts arise and what debt holds: of the house, an organisation or a case, and who said so',
    answer: PolicyView,
  })
  async read(
    @SignedIn() user: User,
    @Query({ schema: PolicyQuery }) { organisationId, caseId, caseNumber, cycle = 1 }: z.output<typeof PolicyQuery>,
  ): View {
    const { levels, ...read } = await this.policies.read(user, {
      organisationId: organisationId ?? null,
      caseId: caseId ?? null,
      ...(caseNumber === undefined ? {} : { number: caseNumber, cycle }),
    });
    return { ...read, levels: [...levels] };
  }

  @Post()
  @Does({
    access: 'keepBilling',
    summary: 'Set the policy of the house, an organisation or a case; the earlier one stays on record',
    answer: PolicyView,
    status: 201,
    once: true,
  })
  async set(
    @SignedIn() user: User,
    @Body({ schema: NewPolicy }) { organisationId, caseId, reason, ...level }: z.output<typeof NewPolicy>,
  ): View {
    await this.policies.set(user, { organisationId, caseId }, level, reason);
    const { levels, ...read } = await this.policies.read(user, { organisationId, caseId });
    return { ...read, levels: [...levels] };
  }
}
