import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ReadinessService, type Readiness } from '#services/readiness/readiness.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { FactsSaved, ProgrammeFactsIn, ReadinessView } from './readiness.schema.js';

type CaseAt = z.output<typeof CaseRef>;
type Saved = z.input<typeof FactsSaved>;

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Readiness')
@Controller('cases/:number/:cycle')
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('readiness')
  @Does({
    access: 'readReadiness',
    summary: 'What stands between the programme and its readiness, rule by rule',
    answer: ReadinessView,
    version,
  })
  ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<Readiness> {
    return this.readiness.ofCase(user, number, cycle);
  }

  @Put('programme-facts')
  @Does({
    access: 'keepProgrammeFacts',
    summary: 'Say how many cycles the programme has completed, and who could be heard',
    answer: FactsSaved,
    ifMatch: true,
    version,
  })
  say(
    @SignedIn() user: User,
    @VersionSeen() expectedVersion: number,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: ProgrammeFactsIn }) facts: z.output<typeof ProgrammeFactsIn>,
  ): Promise<Saved> {
    return this.readiness.say({ user, number, cycle, expectedVersion }, facts);
  }
}
