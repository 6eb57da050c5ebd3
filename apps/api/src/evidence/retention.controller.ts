import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { EvidenceRetentionService } from '#services/evidence/evidence-retention.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { OverTimeList, RetentionQuery, Sweep, SweptList } from './retention.schema.js';

@ApiTags('Evidence')
@Controller('evidence-retention')
export class RetentionController {
  constructor(private readonly retention: EvidenceRetentionService) {}

  @Get()
  @Does({
    access: 'sweepEvidence',
    summary: 'Evidence that has been kept as long as asked, the longest over first',
    answer: OverTimeList,
  })
  async list(
    @SignedIn() user: User,
    @Query({ schema: RetentionQuery }) query: z.output<typeof RetentionQuery>,
  ): Promise<z.input<typeof OverTimeList>> {
    const { items, nextCursor: next } = await this.retention.list(user, query);
    return { items: [...items], nextCursor: next };
  }

  @Post('sweep')
  @Does({
    access: 'sweepEvidence',
    summary: 'Remove the bytes of those chosen whose time is over; each is answered for, what it was stays on record',
    answer: SweptList,
    once: true,
  })
  async sweep(
    @SignedIn() user: User,
    @Body({ schema: Sweep }) { documents, reason: why }: z.output<typeof Sweep>,
  ): Promise<z.input<typeof SweptList>> {
    return { items: [...(await this.retention.sweep(user, documents, why))] };
  }
}
