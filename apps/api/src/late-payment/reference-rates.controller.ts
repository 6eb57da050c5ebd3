import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ReferenceRatesService, type ReferenceRateView } from '#services/late-payment/reference-rates.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { NewReferenceRate, ReferenceRateList } from './late-payment.schema.js';
import { percent } from './late-payment.view.js';

type List = Promise<z.input<typeof ReferenceRateList>>;

const listed = (rates: readonly ReferenceRateView[]): z.input<typeof ReferenceRateList> => ({
  items: rates.map(({ onDay, basisPoints, source }) => ({ onDay, rate: percent(basisPoints), source })),
});

@ApiTags('Billing')
@Controller('reference-rates')
export class ReferenceRatesController {
  constructor(private readonly rates: ReferenceRatesService) {}

  @Get()
  @Does({
    access: 'readBilling',
    summary: 'Reference rates of the Bank of England by half-year, the latest first',
    answer: ReferenceRateList,
  })
  async list(@SignedIn() user: User): List {
    return listed(await this.rates.list(user));
  }

  @Post()
  @Does({
    access: 'keepBilling',
    summary: 'Add the rate of a 30 June or 31 December; it is never changed',
    answer: ReferenceRateList,
    status: 201,
    once: true,
  })
  async add(
    @SignedIn() user: User,
    @Body({ schema: NewReferenceRate }) { rate, ...given }: z.output<typeof NewReferenceRate>,
  ): List {
    return listed(await this.rates.add(user, { ...given, basisPoints: rate }));
  }
}
