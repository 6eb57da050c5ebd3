import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { MergesService } from '#services/organisations/merges.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { Merge, PreviewList } from './merges.schema.js';

type Id = z.output<typeof ById>;

@ApiTags('Organisations')
@Controller('organisations/:id')
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  @Get('duplicates')
  @Does({
    access: 'findDuplicates',
    summary: 'Entries that look like the same organisation, why, and what merging each would carry',
    answer: PreviewList,
  })
  async previews(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<z.input<typeof PreviewList>> {
    const items = await this.merges.previews(user, id);
    return {
      items: items.map(({ from, carried, billing: { moves, stays, profile }, obstacles }) => ({
        ...{ carried, obstacles: [...obstacles] },
        billing: { moves: [...moves], stays: [...stays], profile: [...profile] },
        from: { ...from, reasons: [...from.reasons] },
      })),
    };
  }

  @Post('merge')
  @Does({
    access: 'mergeOrganisations',
    summary: 'Merge another entry into this one: cases, programmes, people, invoices and all else move along',
    status: 204,
    once: true,
  })
  merge(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Merge }) given: z.output<typeof Merge>,
  ): Promise<void> {
    return this.merges.merge(user, id, given);
  }
}
