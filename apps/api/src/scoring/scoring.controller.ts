import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ScoringService } from '#services/scoring/scoring.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import { Reason, type CommandAnswer } from '../http/parts.schema.js';
import { Returned } from './scoring.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Scoring')
@Controller('cases/:number/:cycle')
export class ScoringController {
  constructor(private readonly scoring: ScoringService) {}

  @Post('submit-scores')
  @Command('submitScores', 'Submit the scores; seals them for the supervisory review')
  submit(@AskedOfCase() asked: Asked): Answer {
    return this.scoring.submit(asked);
  }

  @Post('return-scores')
  @Command('returnScores', 'Return the scores for rework, with comments by segment')
  returnScores(@AskedOfCase() asked: Asked, @Body({ schema: Returned }) returned: z.output<typeof Returned>): Answer {
    return this.scoring.returnScores(asked, returned);
  }

  @Post('resubmit-scores')
  @Command('resubmitScores', 'Resubmit the scores after rework')
  resubmit(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.scoring.resubmit(asked, why);
  }

  @Post('accept-scores')
  @Command('acceptScores', 'Accept the scores; their grade becomes the case’s')
  accept(@AskedOfCase() asked: Asked): Answer {
    return this.scoring.accept(asked);
  }
}
