import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BoardDecisionsService, type Decision } from '#services/board/board-decisions.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { DecisionList, DecisionQuery, DecisionView, NewDecision } from './board.schema.js';

@ApiTags('Board')
@Controller('board/decisions')
export class BoardDecisionsController {
  constructor(private readonly decisions: BoardDecisionsService) {}

  @Get()
  @Does({ access: 'readBoard', summary: 'The decision register, the newest first', answer: DecisionList })
  list(
    @SignedIn() user: User,
    @Query({ schema: DecisionQuery }) query: z.output<typeof DecisionQuery>,
  ): Promise<{ readonly items: readonly Decision[]; readonly nextCursor: string | null }> {
    return this.decisions.list(user, query);
  }

  @Get(':id')
  @Does({ access: 'readBoard', summary: 'One decision with every vote', answer: DecisionView })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<Decision> {
    return this.decisions.one(user, id);
  }

  @Post()
  @Does({
    access: 'recordDecision',
    summary: 'Record a decision: its votes are counted, and it never changes',
    answer: DecisionView,
    status: 201,
    once: true,
  })
  record(
    @SignedIn() user: User,
    @CommandId() id: string,
    @Body({ schema: NewDecision }) decision: z.output<typeof NewDecision>,
  ): Promise<Decision> {
    return this.decisions.record(user, id, decision);
  }
}
