import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { FeesService } from '#services/billing/fees.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { money } from '../http/parts.schema.js';
import { ByYear, ChangedFee, FeeList, NewFee } from './billing.schema.js';

type List = Promise<z.input<typeof FeeList>>;

@ApiTags('Billing')
@Controller('fees')
export class FeesController {
  constructor(private readonly fees: FeesService) {}

  @Get()
  @Does({
    access: 'readBilling',
    summary: 'The catalogue of fees by assessment year, the latest first',
    answer: FeeList,
  })
  async list(@SignedIn() user: User): List {
    const fees = await this.fees.list(user);
    return { items: fees.map(({ netPence, ...fee }) => ({ ...fee, net: money(netPence) })) };
  }

  @Post()
  @Does({ access: 'keepBilling', summary: 'Add the fee of a year', answer: FeeList, status: 201, once: true })
  async add(@SignedIn() user: User, @Body({ schema: NewFee }) { net, ...fee }: z.output<typeof NewFee>): List {
    await this.fees.add(user, { ...fee, netPence: net });
    return this.list(user);
  }

  @Put(':year')
  @Does({ access: 'keepBilling', summary: 'Change the fee of a year that no case rests on yet', answer: FeeList })
  async change(
    @SignedIn() user: User,
    @Param({ schema: ByYear }) { year }: z.output<typeof ByYear>,
    @Body({ schema: ChangedFee }) { net, inclusions }: z.output<typeof ChangedFee>,
  ): List {
    await this.fees.change(user, { year, netPence: net, inclusions });
    return this.list(user);
  }
}
