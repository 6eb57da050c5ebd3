import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PlacesOfSupplyService, type PlacesOfSupply } from '#services/billing/places-of-supply.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { NewPlaceDecision, PlacesQuery, PlacesView } from './places.schema.js';

type Ref = z.output<typeof ById>;
type View = z.input<typeof PlacesView>;

const view = ({ organisation, needed, mayDecide, options, decisions }: PlacesOfSupply): View => ({
  ...{ country: organisation.country, needed, mayDecide },
  options: [...options],
  decisions: [...decisions],
});

@ApiTags('Billing')
@Controller('organisations/:id/places-of-supply')
export class PlacesController {
  constructor(private readonly places: PlacesOfSupplyService) {}

  @Get()
  @Does({
    access: 'readBilling',
    summary: 'Where supplies to a customer are made: every decision, and the rules of a day',
    answer: PlacesView,
  })
  async read(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
    @Query({ schema: PlacesQuery }) { on }: z.output<typeof PlacesQuery>,
  ): Promise<View> {
    return view(await this.places.read(user, id, on));
  }

  @Post()
  @Does({
    access: 'decideVat',
    summary: 'Decide where supplies to a customer abroad are made, by which rule and on what evidence',
    answer: PlacesView,
    status: 201,
    once: true,
  })
  async decide(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewPlaceDecision }) { wording, ...decision }: z.output<typeof NewPlaceDecision>,
  ): Promise<View> {
    await this.places.decide(user, id, { ...decision, wording: wording ?? null });
    return view(await this.places.read(user, id, decision.fromDay));
  }
}
