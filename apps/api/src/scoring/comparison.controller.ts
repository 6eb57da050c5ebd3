import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AlternativesService } from '#services/scoring/alternatives.service';
import { ComparisonService, type ScoreComparison } from '#services/scoring/comparison.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { ComparisonView, NewAlternative } from './comparison.schema.js';

type CaseAt = z.output<typeof CaseRef>;

@ApiTags('Scoring')
@Controller()
export class ComparisonController {
  constructor(
    private readonly comparisons: ComparisonService,
    private readonly alternatives: AlternativesService,
  ) {}

  @Get('cases/:number/:cycle/score-comparison')
  @Does({
    access: 'readScores',
    summary: 'Self-score and assessor’s score by segment and criterion, with the supervisor’s alternatives beside them',
    answer: ComparisonView,
  })
  compare(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<ScoreComparison> {
    return this.comparisons.ofCase(user, number, cycle);
  }

  @Put('cases/:number/:cycle/alternative-scores')
  @Does({
    access: 'keepAlternatives',
    summary: 'Give an alternative score for a criterion under review; the sealed set stays as it is',
    answer: ComparisonView,
    ifMatch: true,
  })
  async keep(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewAlternative }) { comment, resolution, ...score }: z.output<typeof NewAlternative>,
  ): Promise<ScoreComparison> {
    await this.alternatives.keep(user, number, cycle, { score, comment, resolution: resolution ?? '' }, seen);
    return this.comparisons.ofCase(user, number, cycle);
  }

  @Post('alternative-scores/:id/withdraw')
  @Step({ access: 'keepAlternatives', summary: 'Withdraw an alternative score of one’s own', answer: ComparisonView })
  async withdraw(
    @AskedOfThing() { user, id, expectedSeq }: { user: User; id: string; expectedSeq: number },
  ): Promise<ScoreComparison> {
    const { number, cycle } = await this.alternatives.withdraw(user, id, expectedSeq);
    return this.comparisons.ofCase(user, number, cycle);
  }
}
