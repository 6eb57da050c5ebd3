import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { NewStandardsService } from '#services/cases/new-standards.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { CaseRef, dayOut, idOut, text, type CommandAnswer } from '../http/parts.schema.js';
import { DifferenceView } from '../standards/standards.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

const version = z.object({ id: idOut, title: z.string() });
const NewStandardsView = z
  .object({
    pinned: version,
    newer: version.nullable().describe('Null where the pinned version is the one in force'),
    offeredOn: dayOut.nullable(),
    differences: z.array(DifferenceView),
    carried: z.int().describe('Self-scores that go along'),
    anew: z.array(z.object({ criterion: z.string(), title: z.string(), why: z.string() })),
  })
  .meta({ id: 'NewStandards' });
const Answered = z
  .object({
    consent: z.boolean(),
    note: text(2000, 0).default('').describe('In the organisation’s words, or how it was heard'),
  })
  .meta({ id: 'NewStandardsAnswer' });

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class NewStandardsController {
  constructor(private readonly newStandards: NewStandardsService) {}

  @Get('new-standards')
  @Does({
    access: 'readCase',
    summary: 'What a move to the standards version in force would mean',
    answer: NewStandardsView,
  })
  preview(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>) {
    return this.newStandards.preview(user, number, cycle);
  }

  @Post('offer-new-standards')
  @Command('offerNewStandards', 'Offer the organisation a move to the version in force')
  offer(@AskedOfCase() asked: Asked): Answer {
    return this.newStandards.offer(asked);
  }

  @Post('answer-new-standards')
  @Command('answerNewStandards', 'Consent to the move, or stay with the pinned version')
  answer(@AskedOfCase() asked: Asked, @Body({ schema: Answered }) answer: z.output<typeof Answered>): Answer {
    return this.newStandards.answer(asked, answer);
  }
}
