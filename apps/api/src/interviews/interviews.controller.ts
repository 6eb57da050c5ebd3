import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { InterviewLinksService } from '#services/interviews/interview-links.service';
import {
  InterviewsService,
  type AskedOfInterview,
  type InterviewsOfCase,
} from '#services/interviews/interviews.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, CaseRef, Reason } from '../http/parts.schema.js';
import { InterviewLinks, InterviewsView, InterviewText, NewInterview } from './interviews.schema.js';

type CaseAt = z.output<typeof CaseRef>;

@ApiTags('Interviews')
@Controller()
export class InterviewsController {
  constructor(
    private readonly interviews: InterviewsService,
    private readonly links: InterviewLinksService,
  ) {}

  @Get('cases/:number/:cycle/interviews')
  @Does({
    access: 'readInterviews',
    summary: 'Records of interviews under pseudonyms, with notes; for whoever assesses',
    answer: InterviewsView,
  })
  ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<InterviewsOfCase> {
    return this.interviews.ofCase(user, number, cycle);
  }

  @Post('cases/:number/:cycle/interviews')
  @Does({
    access: 'recordInterview',
    summary: 'Record an interview, in a slot of the plan or in none; the pseudonym is given by the system',
    answer: InterviewsView,
    status: 201,
    once: true,
  })
  async record(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewInterview }) { people, notes, slotId, ...given }: z.output<typeof NewInterview>,
  ): Promise<InterviewsOfCase> {
    const whole = { ...given, people: people ?? 1, notes: notes ?? '', slotId: slotId ?? null };
    await this.interviews.record(user, number, cycle, commandId, whole);
    return this.interviews.ofCase(user, number, cycle);
  }

  @Put('cases/:number/:cycle/score-interviews')
  @Does({
    access: 'recordInterview',
    summary: 'Which interviews support the score of a criterion; none has to',
    answer: InterviewsView,
  })
  async link(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: InterviewLinks }) { criterion, interviews }: z.output<typeof InterviewLinks>,
  ): Promise<InterviewsOfCase> {
    await this.links.link(user, number, cycle, criterion, interviews);
    return this.interviews.ofCase(user, number, cycle);
  }

  @Put('interviews/:id')
  @Does({
    access: 'recordInterview',
    summary: 'Day, consent and notes of an interview; without consent its notes are forgotten',
    answer: InterviewsView,
    ifMatch: true,
  })
  async change(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: InterviewText }) { notes, ...given }: z.output<typeof InterviewText>,
  ): Promise<InterviewsOfCase> {
    const { number, cycle } = await this.interviews.change({ user, id, expectedSeq }, { ...given, notes: notes ?? '' });
    return this.interviews.ofCase(user, number, cycle);
  }

  @Post('interviews/:id/strike')
  @Step({
    access: 'recordInterview',
    summary: 'Strike a record made by mistake: its notes go, its number stays taken',
    answer: InterviewsView,
  })
  async strike(
    @AskedOfThing() asked: AskedOfInterview,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): Promise<InterviewsOfCase> {
    const { number, cycle } = await this.interviews.strike(asked, reason);
    return this.interviews.ofCase(asked.user, number, cycle);
  }
}
