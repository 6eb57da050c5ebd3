import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AssessorPageService, type AssessorPage } from '#services/assessors/assessor-page.service';
import { RegisterDetailsService } from '#services/assessors/register-details.service';
import { RegisterStepsService, type AskedOfEntry } from '#services/assessors/register-steps.service';
import { Does, type OperationOptions } from '../http/operation.js';
import { CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, idIn } from '../http/parts.schema.js';
import { Approval, AssessorDetails, AssessorPageView, NewCpd, StepName, StepTaken } from './assessors.schema.js';

type Page = z.input<typeof AssessorPageView>;
type Id = z.output<typeof ById>;
const OneStep = z.object({ id: idIn, step: StepName });

const page = { answer: AssessorPageView, version: ({ version }: Page) => version } as const;
const change = (summary: string): OperationOptions => ({
  ...page,
  ...{ access: 'keepAssessors', summary, once: true, ifMatch: true },
});

@ApiTags('Assessors')
@Controller('assessors')
export class RegisterController {
  constructor(
    private readonly pages: AssessorPageService,
    private readonly steps: RegisterStepsService,
    private readonly details: RegisterDetailsService,
  ) {}

  @Post()
  @Does({ ...page, access: 'keepAssessors', summary: 'Enter a candidate', status: 201, once: true })
  async enter(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: AssessorDetails }) details: z.output<typeof AssessorDetails>,
  ): Promise<Page> {
    return this.page(user, { id: await this.details.enter(user, commandId, details) });
  }

  @Get(':id')
  @Does({ ...page, access: 'readAssessorFile', summary: 'One entry of the register with its history' })
  async page(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<Page> {
    return view(await this.pages.page(user, id));
  }

  @Put(':id')
  @Does(change('Change name, address, employer, or the consent to be listed'))
  async change(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: AssessorDetails }) details: z.output<typeof AssessorDetails>,
  ): Promise<Page> {
    await this.details.change(asked(user, id, commandId, seen), details);
    return this.page(user, { id });
  }

  @Post(':id/approve')
  @Does(change('Record the Board’s approval, naming its decision'))
  async approve(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Approval }) approval: z.output<typeof Approval>,
  ): Promise<Page> {
    await this.steps.approve(asked(user, id, commandId, seen), approval);
    return this.page(user, { id });
  }

  @Post(':id/steps/:step')
  @Does(change('Take a step of the appointment: training, beginning, suspension, …'))
  async take(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @VersionSeen() seen: number,
    @Param({ schema: OneStep }) { id, step }: z.output<typeof OneStep>,
    @Body({ schema: StepTaken }) taken: z.output<typeof StepTaken>,
  ): Promise<Page> {
    await this.steps.take(asked(user, id, commandId, seen), step, taken);
    return this.page(user, { id });
  }

  @Post(':id/further-training')
  @Does(change('Record further training'))
  async recordCpd(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @VersionSeen() seen: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: NewCpd }) training: z.output<typeof NewCpd>,
  ): Promise<Page> {
    await this.details.recordCpd(asked(user, id, commandId, seen), training);
    return this.page(user, { id });
  }
}

const asked = (user: User, id: string, commandId: string, expectedVersion: number): AskedOfEntry => ({
  ...{ user, id, commandId, expectedVersion },
});

const view = ({ history, cpd, steps, ...rest }: AssessorPage): Page => ({
  ...rest,
  history: [...history],
  cpd: [...cpd],
  steps: [...steps],
});
