import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ModerationService, type ModerationRow } from '#services/scoring/moderation.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { idOut, nextCursor, paging } from '../http/parts.schema.js';

const ModerationQuery = z.object(paging);

const withheld = 'null where there are too few cases to say anything';
const Row = z
  .object({
    id: idOut,
    assessor: z.string(),
    cases: z.int().nullable().describe(`Cases reviewed; ${withheld}`),
    overturned: z.string().nullable().describe('Per cent of cases whose scores came back at least once'),
    alternatives: z.int().nullable().describe('Alternative scores of supervisors'),
    difference: z
      .string()
      .nullable()
      .describe('Mean, percentage points of a criterion: + where the assessor scores higher than the supervisor would'),
  })
  .meta({ id: 'ModerationRow' });
const ModerationList = z.object({ items: z.array(Row), nextCursor }).meta({ id: 'ModerationList' });

@ApiTags('Scoring')
@Controller('moderation')
export class ModerationController {
  constructor(private readonly moderation: ModerationService) {}

  @Get()
  @Does({
    access: 'readModeration',
    summary: 'How assessors and their supervisors judge, by assessor; of fewer than five cases nothing is said',
    answer: ModerationList,
  })
  list(
    @SignedIn() user: User,
    @Query({ schema: ModerationQuery }) query: z.output<typeof ModerationQuery>,
  ): Promise<{ readonly items: readonly ModerationRow[]; readonly nextCursor: string | null }> {
    return this.moderation.list(user, query);
  }
}
