import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { IntakeService, type Opened } from '#services/cases/intake.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { CaseOpened, NextCycle } from './cases.schema.js';

@ApiTags('Intake')
@Controller('cases/:number/:cycle')
export class NextCycleController {
  constructor(private readonly intake: IntakeService) {}

  @Post('next-cycle')
  @Does({
    access: 'submitApplication',
    summary: 'Open the next cycle of a case whose last one is over: the same number, fee and standards of its own time',
    answer: CaseOpened,
    status: 201,
    once: true,
    version: ({ seq }: Opened) => seq,
  })
  open(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) at: z.output<typeof CaseRef>,
    @Body({ schema: NextCycle }) asked: z.output<typeof NextCycle>,
  ): Promise<Opened> {
    return this.intake.openNext(user, commandId, at, asked);
  }
}
