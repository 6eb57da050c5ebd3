import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { SilenceService } from '#services/cases/silence.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';
import { Heard, Question } from './silence.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class SilenceController {
  constructor(private readonly silence: SilenceService) {}

  @Post('ask-organisation')
  @Command('askOrganisation', 'Ask the organisation for a named answer; its silence counts from today')
  ask(@AskedOfCase() asked: Asked, @Body({ schema: Question }) question: z.output<typeof Question>): Answer {
    return this.silence.ask(asked, question);
  }

  @Post('hear-from-organisation')
  @Command('hearFromOrganisation', 'Note that the organisation was heard of; a dormant case goes on where it was')
  hear(@AskedOfCase() asked: Asked, @Body({ schema: Heard }) heard: z.output<typeof Heard>): Answer {
    return this.silence.hear(asked, heard);
  }

  @Post('fall-dormant')
  @Command('fallDormant', 'Set a silent case dormant by hand')
  fallDormant(@AskedOfCase() asked: Asked): Answer {
    return this.silence.fallDormant(asked);
  }

  @Post('lapse')
  @Command('lapse', 'Let a dormant case lapse by hand')
  lapse(@AskedOfCase() asked: Asked): Answer {
    return this.silence.lapse(asked);
  }
}
