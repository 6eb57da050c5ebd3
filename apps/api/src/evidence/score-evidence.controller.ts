import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ScoreEvidenceService, type ScoreEvidenceOfCase } from '#services/evidence/score-evidence.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { CaseRef, idIn, idOut, text } from '../http/parts.schema.js';

const ScoreLinks = z
  .object({
    criterion: text(20),
    links: z.array(z.object({ documentId: idIn, pages: text(200, 0).default('') })).max(50),
  })
  .meta({ id: 'ScoreLinks' });
const View = z
  .object({
    items: z.array(
      z.object({
        criterion: z.string(),
        documentId: idOut,
        title: z.string(),
        edition: z.int(),
        pages: z.string(),
        removed: z.boolean(),
      }),
    ),
    needed: z.boolean().describe('No score is submitted without one, by the standards of the case'),
    editable: z.boolean(),
  })
  .meta({ id: 'ScoreEvidence' });

@ApiTags('Scoring')
@Controller('cases/:number/:cycle/score-evidence')
export class ScoreEvidenceController {
  constructor(private readonly evidence: ScoreEvidenceService) {}

  @Get()
  @Does({ access: 'readScores', summary: 'Which documents support the assessor’s scores', answer: View })
  ofCase(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<ScoreEvidenceOfCase> {
    return this.evidence.ofCase(user, number, cycle);
  }

  @Put()
  @Does({ access: 'saveScores', summary: 'All documents that support the score of one criterion', answer: View })
  async link(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
    @Body({ schema: ScoreLinks }) { criterion, links }: z.output<typeof ScoreLinks>,
  ): Promise<ScoreEvidenceOfCase> {
    await this.evidence.link({ user, number, cycle }, criterion, links);
    return this.evidence.ofCase(user, number, cycle);
  }
}
