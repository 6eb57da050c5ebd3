import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { FindingsService } from '#services/reconciliation/findings.service';
import { ReconciliationsService } from '#services/reconciliation/reconciliations.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { FindingList, FindingQuery, NewRun, RunBegun, RunList, RunQuery } from './reconciliation.schema.js';

@ApiTags('Reconciliation')
@Controller('reconciliations')
export class ReconciliationController {
  constructor(
    private readonly findings: FindingsService,
    private readonly reconciliations: ReconciliationsService,
  ) {}

  @Get()
  @Does({ access: 'readReconciliation', summary: 'Reconciliations, the latest first', answer: RunList })
  async runs(
    @SignedIn() user: User,
    @Query({ schema: RunQuery }) query: z.output<typeof RunQuery>,
  ): Promise<z.input<typeof RunList>> {
    const { items, nextCursor } = await this.findings.runs(user, query);
    return { items: [...items], nextCursor };
  }

  @Get(':id/findings')
  @Does({
    access: 'readReconciliation',
    summary: 'What one found, first what is left for a person',
    answer: FindingList,
  })
  async list(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Query({ schema: FindingQuery }) query: z.output<typeof FindingQuery>,
  ): Promise<z.input<typeof FindingList>> {
    const { items, nextCursor } = await this.findings.list(user, id, query);
    return { items: [...items], nextCursor };
  }

  @Post()
  @Does({
    access: 'reconcile',
    summary: 'Begin one in the background, or join the one that is under way',
    answer: RunBegun,
    status: 201,
    once: true,
  })
  async begin(
    @SignedIn() user: User,
    @Body({ schema: NewRun }) { repair }: z.output<typeof NewRun>,
  ): Promise<z.input<typeof RunBegun>> {
    return { id: await this.reconciliations.ask(user, repair) };
  }
}
