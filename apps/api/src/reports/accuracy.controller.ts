import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { AccuracyService } from '#services/reports/accuracy.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { CaseRef, type CommandAnswer } from '../http/parts.schema.js';
import { AccuracyView, Changes, Points } from './accuracy.schema.js';
import { ReportRemarks } from './reports.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Reports')
@Controller('cases/:number/:cycle')
export class AccuracyController {
  constructor(private readonly accuracy: AccuracyService) {}

  @Get('accuracy')
  @Does({ access: 'readAccuracy', summary: 'What the organisation checks, and its answer', answer: AccuracyView })
  async check(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<object> {
    return { check: await this.accuracy.check(user, number, cycle) };
  }

  @Post('send-for-accuracy')
  @Command('sendForAccuracy', 'Have the organisation check the facts, for five working days inside the six weeks')
  send(@AskedOfCase() asked: Asked, @Body({ schema: ReportRemarks }) remarks: z.output<typeof ReportRemarks>): Answer {
    return this.accuracy.send(asked, remarks);
  }

  @Post('answer-accuracy')
  @Command('answerAccuracy', 'Answer the check of the facts: points by segment, or none')
  answer(@AskedOfCase() asked: Asked, @Body({ schema: Points }) points: z.output<typeof Points>): Answer {
    return this.accuracy.answer(asked, points);
  }

  @Post('record-accuracy-changes')
  @Command('recordAccuracyChanges', 'Record what was changed in the facts')
  recordChanges(@AskedOfCase() asked: Asked, @Body({ schema: Changes }) changes: z.output<typeof Changes>): Answer {
    return this.accuracy.recordChanges(asked, changes);
  }
}
