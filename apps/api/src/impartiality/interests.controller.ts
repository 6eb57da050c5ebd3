import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { DeclarationsService } from '#services/impartiality/declarations.service';
import { InterestReadsService, type Interests } from '#services/impartiality/interest-reads.service';
import { InterestsService } from '#services/impartiality/interests.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import {
  Ended,
  HoldingList,
  InterestsView,
  NewDeclaration,
  NewHoldingBody,
  NewInterestBody,
} from './impartiality.schema.js';

type Id = z.output<typeof ById>;
type View = z.input<typeof InterestsView>;
type Holdings = z.input<typeof HoldingList>;

const view = (given: Interests): View => ({
  ...given,
  ...{ interests: [...given.interests], helped: [...given.helped], declarations: [...given.declarations] },
});

@ApiTags('Impartiality')
@Controller()
export class InterestsController {
  constructor(
    private readonly interests: InterestsService,
    private readonly reads: InterestReadsService,
    private readonly declarations: DeclarationsService,
  ) {}

  @Get('assessors/:id/interests')
  @Does({ access: 'readAssessorFile', summary: 'What ties an assessor to organisations', answer: InterestsView })
  async ofAssessor(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<View> {
    return view(await this.reads.ofAssessor(user, id));
  }

  @Post('assessors/:id/interests')
  @Does({ access: 'keepAssessors', summary: 'Enter an interest', answer: InterestsView, status: 201, once: true })
  async record(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewInterestBody }) given: z.output<typeof NewInterestBody>,
  ): Promise<View> {
    await this.interests.record(user, id, commandId, given);
    return this.ofAssessor(user, { id });
  }

  @Post('interests/:id/end')
  @Does({
    access: 'keepAssessors',
    summary: 'End an interest, or take it out as entered in error',
    status: 204,
    once: true,
  })
  end(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Ended }) given: z.output<typeof Ended>,
  ): Promise<void> {
    return this.interests.end(user, id, given);
  }

  @Get('organisations/:id/holdings')
  @Does({ access: 'readAssessorFile', summary: 'Who owns it, and whom it owns', answer: HoldingList })
  async holdings(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<Holdings> {
    return { items: [...(await this.reads.holdingsOf(user, id))] };
  }

  @Post('holdings')
  @Does({ access: 'keepAssessors', summary: 'Enter who owns whom', status: 204, once: true })
  recordHolding(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewHoldingBody }) given: z.output<typeof NewHoldingBody>,
  ): Promise<void> {
    return this.interests.recordHolding(user, commandId, given);
  }

  @Post('holdings/:id/end')
  @Does({
    access: 'keepAssessors',
    summary: 'End a holding, or take it out as entered in error',
    status: 204,
    once: true,
  })
  endHolding(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Ended }) given: z.output<typeof Ended>,
  ): Promise<void> {
    return this.interests.endHolding(user, id, given);
  }

  @Get('own/interests')
  @Does({ access: 'declareInterests', summary: 'One’s own interests and declarations', answer: InterestsView })
  async own(@SignedIn() user: User): Promise<View> {
    return view(await this.reads.own(user));
  }

  @Post('own/declarations')
  @Does({
    access: 'declareInterests',
    summary: 'The yearly declaration',
    answer: InterestsView,
    status: 201,
    once: true,
  })
  async declare(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewDeclaration }) given: z.output<typeof NewDeclaration>,
  ): Promise<View> {
    await this.declarations.declare(user, commandId, given);
    return this.own(user);
  }
}
