import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { StepBackService, type StepBackPreview } from '#services/cases/step-back.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { CaseRef, Reason, type CommandAnswer } from '../http/parts.schema.js';
import { StepBackView } from './step-back.schema.js';

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class StepBackController {
  constructor(private readonly steps: StepBackService) {}

  @Get('step-back')
  @Does({ access: 'stepBack', summary: 'What taking the last step back would do', answer: StepBackView })
  preview(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<StepBackPreview> {
    return this.steps.preview(user, number, cycle);
  }

  @Post('step-back')
  @Command('stepBack', 'Take the last step back, by a compensating event')
  back(
    @AskedOfCase() asked: Asked,
    @Body({ schema: Reason }) why: z.output<typeof Reason>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.steps.back(asked, why);
  }
}
