import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ScoringService, type ScoreSheet, type SealedSet } from '#services/scoring/scoring.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { Saved, Scores, SealedSets, SheetRef, SheetView } from './scoring.schema.js';

type Ref = z.output<typeof SheetRef>;
type Version = z.input<typeof Saved>;

@ApiTags('Scoring')
@Controller('cases/:number/:cycle')
export class ScoresController {
  constructor(private readonly scoring: ScoringService) {}

  // The guard lets in whoever may read either sheet; the service knows which one it is.
  @Get('scores/:kind')
  @Does({
    access: 'readSelfScores',
    summary: 'A score sheet with the rules that it follows',
    answer: SheetView,
    version: ({ version }: Version) => version,
  })
  sheet(@SignedIn() user: User, @Param({ schema: SheetRef }) { number, cycle, kind }: Ref): Promise<ScoreSheet> {
    return this.scoring.sheet(user, number, cycle, kind);
  }

  @Put('scores/:kind')
  @Does({
    access: 'readSelfScores',
    summary: 'Save a score sheet, which may be incomplete',
    answer: Saved,
    ifMatch: true,
    version: ({ version }: Version) => version,
  })
  save(
    @SignedIn() user: User,
    @Param({ schema: SheetRef }) { number, cycle, kind }: Ref,
    @VersionSeen() seen: number,
    @Body({ schema: Scores }) { scores }: z.output<typeof Scores>,
  ): Promise<Version> {
    return this.scoring.save(user, number, cycle, kind, scores, seen);
  }

  @Get('score-sets')
  @Does({ access: 'readScores', summary: 'Sealed score sets; they never change', answer: SealedSets })
  async sealed(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<{ readonly items: readonly SealedSet[] }> {
    return { items: await this.scoring.sealedSets(user, number, cycle) };
  }
}
