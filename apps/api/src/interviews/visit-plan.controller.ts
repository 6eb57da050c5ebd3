import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { VisitPlanService, type AskedOfSlot, type VisitPlan } from '#services/interviews/visit-plan.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, CaseRef } from '../http/parts.schema.js';
import { NewSlot, PlanView } from './interviews.schema.js';

type CaseAt = z.output<typeof CaseRef>;
type Given = z.output<typeof NewSlot>;

const wishOf = ({ people, interviewer, place, note, ...given }: Given) => ({
  ...given,
  ...{ people: people ?? 1, interviewer: interviewer ?? ('assessor' as const) },
  ...{ place: place ?? '', note: note ?? '' },
});

@ApiTags('Interviews')
@Controller()
export class VisitPlanController {
  constructor(private readonly plans: VisitPlanService) {}

  @Get('cases/:number/:cycle/visit-plan')
  @Does({
    access: 'readVisit',
    summary: 'The plan of the visit: slots, whom they cover, what is missing',
    answer: PlanView,
  })
  plan(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<VisitPlan> {
    return this.plans.plan(user, number, cycle);
  }

  @Post('cases/:number/:cycle/visit-plan/slots')
  @Does({
    access: 'planVisit',
    summary: 'Plan an interview; nobody is in two at once',
    answer: PlanView,
    status: 201,
    once: true,
  })
  async add(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewSlot }) given: Given,
  ): Promise<VisitPlan> {
    await this.plans.add(user, number, cycle, commandId, wishOf(given));
    return this.plans.plan(user, number, cycle);
  }

  @Put('interview-slots/:id')
  @Does({
    access: 'planVisit',
    summary: 'Change a slot, or plan it anew when its day was dropped',
    answer: PlanView,
    ifMatch: true,
  })
  async change(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: NewSlot }) given: Given,
  ): Promise<VisitPlan> {
    const { number, cycle } = await this.plans.change({ user, id, expectedSeq }, wishOf(given));
    return this.plans.plan(user, number, cycle);
  }

  @Post('interview-slots/:id/remove')
  @Step({ access: 'planVisit', summary: 'Take a slot out of the plan; one that was held stays', answer: PlanView })
  async remove(@AskedOfThing() asked: AskedOfSlot): Promise<VisitPlan> {
    const { number, cycle } = await this.plans.remove(asked);
    return this.plans.plan(asked.user, number, cycle);
  }
}
