import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CandidatesService } from '#services/impartiality/candidates.service';
import { WaiversService } from '#services/impartiality/waivers.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, CaseRef } from '../http/parts.schema.js';
import {
  CandidateList,
  CandidateQuery,
  ImpartialityView,
  WaiverDecision,
  WaiverProposal,
} from './impartiality.schema.js';

type Ref = z.output<typeof CaseRef>;
type View = Promise<z.input<typeof ImpartialityView>>;

@ApiTags('Impartiality')
@Controller()
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly waivers: WaiversService,
  ) {}

  @Get('cases/:number/:cycle/candidates')
  @Does({
    access: 'nameAssessor',
    summary: 'Who may be named on the day of the visit, and what stands between the others and the case',
    answer: CandidateList,
  })
  async list(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
    @Query({ schema: CandidateQuery }) query: z.output<typeof CandidateQuery>,
  ): Promise<z.input<typeof CandidateList>> {
    const { on, items } = await this.candidates.list(user, number, cycle, query);
    return { on, items: items.map((each) => ({ ...each, reasons: [...each.reasons], paths: [...each.paths] })) };
  }

  @Get('cases/:number/:cycle/impartiality')
  @Does({
    access: 'readImpartiality',
    summary: 'What ties its assessors to the applicant, and its waivers',
    answer: ImpartialityView,
  })
  async ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: Ref): View {
    const { people, waivers } = await this.candidates.ofCase(user, number, cycle);
    return { people: people.map((each) => ({ ...each, paths: [...each.paths] })), waivers: [...waivers] };
  }

  @Post('cases/:number/:cycle/waivers')
  @Does({
    access: 'proposeWaiver',
    summary: 'Propose that a conflict be waived; somebody else decides',
    answer: ImpartialityView,
    status: 201,
    once: true,
  })
  async propose(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
    @Body({ schema: WaiverProposal }) given: z.output<typeof WaiverProposal>,
  ): View {
    await this.waivers.propose({ user, number, cycle, commandId }, given);
    return this.ofCase(user, { number, cycle });
  }

  @Post('waivers/:id/decide')
  @Does({
    access: 'decideWaiver',
    summary: 'Grant or refuse a waiver that somebody else proposed',
    status: 204,
    once: true,
  })
  decide(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: WaiverDecision }) given: z.output<typeof WaiverDecision>,
  ): Promise<void> {
    return this.waivers.decide(user, id, given);
  }
}
