import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { MergesService } from '#services/organisations/merges.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById, idIn, idOut, reason } from '../http/parts.schema.js';

const Carried = z
  .object({
    ...{ cases: z.int(), programmes: z.int(), contacts: z.int(), users: z.int() },
    ...{ invoices: z.int(), payments: z.int(), interests: z.int() },
  })
  .meta({ id: 'CarriedByMerge' });
const Difference = z
  .object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })
  .meta({ id: 'BillingProfileDifference' });
const Preview = z
  .object({
    from: z.object({ id: idOut, reference: z.string(), name: z.string(), reasons: z.array(z.string()) }),
    carried: Carried,
    billing: z
      .object({
        moves: z.array(z.string()),
        stays: z.array(z.string()).describe('With why'),
        profile: z.array(Difference).describe('What invoices say from then on, where it differs'),
      })
      .meta({ id: 'BillingOfMerge' }),
    obstacles: z.array(z.string()),
  })
  .meta({ id: 'MergePreview' });
const PreviewList = z.object({ items: z.array(Preview) }).meta({ id: 'MergePreviewList' });
const Merge = z.object({ fromId: idIn.describe('The entry that is left'), reason }).meta({ id: 'OrganisationMerge' });

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
