import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { PauseService } from '#services/cases/pause.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import { Reason, type CommandAnswer } from '../http/parts.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class PauseController {
  constructor(private readonly pauses: PauseService) {}

  @Post('pause-case')
  @Command('pauseCase', 'Pause the case: reminders are held back, no promise moves')
  pause(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.pauses.pause(asked, why);
  }

  @Post('resume-case')
  @Command('resumeCase', 'Resume a paused case')
  resume(@AskedOfCase() asked: Asked): Answer {
    return this.pauses.resume(asked);
  }
}
