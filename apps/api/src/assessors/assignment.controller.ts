import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { AssignmentService } from '#services/cases/assignment.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { CaseRef, type CommandAnswer } from '../http/parts.schema.js';
import { Chosen, HelpList, NewHelp } from './assessors.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;
type Ref = z.output<typeof CaseRef>;

@ApiTags('Assessors')
@Controller('cases/:number/:cycle')
export class AssignmentController {
  constructor(private readonly assignment: AssignmentService) {}

  @Post('name-assessor')
  @Command('nameAssessor', 'Name the assessor, after a clear conflict check')
  nameAssessor(@AskedOfCase() asked: Asked, @Body({ schema: Chosen }) chosen: z.output<typeof Chosen>): Answer {
    return this.assignment.nameAssessor(asked, chosen);
  }

  @Post('appoint-supervisor')
  @Command('appointSupervisor', 'Appoint the supervisory assessor, after a clear conflict check')
  appointSupervisor(@AskedOfCase() asked: Asked, @Body({ schema: Chosen }) chosen: z.output<typeof Chosen>): Answer {
    return this.assignment.appointSupervisor(asked, chosen);
  }

  @Post('appoint-second-supervisor')
  @Command('appointSecondSupervisor', 'Appoint a second supervisor, after two returns')
  appointSecond(@AskedOfCase() asked: Asked, @Body({ schema: Chosen }) chosen: z.output<typeof Chosen>): Answer {
    return this.assignment.appointSecondSupervisor(asked, chosen);
  }

  @Get('in-house-help')
  @Does({
    access: 'readCase',
    summary: 'Assessors who helped in-house; they are barred from this case',
    answer: HelpList,
  })
  async helpOf(@SignedIn() user: User, @Param({ schema: CaseRef }) ref: Ref): Promise<z.input<typeof HelpList>> {
    return { items: [...(await this.assignment.helpOf(user, ref.number, ref.cycle))] };
  }

  @Post('in-house-help')
  @Does({ access: 'saveSelfScores', summary: 'Note that an assessor helped in-house', answer: HelpList, status: 201 })
  async recordHelp(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) ref: Ref,
    @Body({ schema: NewHelp }) help: z.output<typeof NewHelp>,
  ): Promise<z.input<typeof HelpList>> {
    await this.assignment.recordHelp(user, ref.number, ref.cycle, help);
    return this.helpOf(user, ref);
  }
}
