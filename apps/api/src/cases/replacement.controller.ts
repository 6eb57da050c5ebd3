import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ReplacementService } from '#services/cases/replacement.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import { Reason, type CommandAnswer } from '../http/parts.schema.js';
import { BrokenOff } from '../visits/visits.schema.js';
import { VisitAgain } from './replacement.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class ReplacementController {
  constructor(private readonly replacements: ReplacementService) {}

  @Post('end-assignment')
  @Command('endAssignment', 'End the assessor’s assignment: somebody else takes over')
  end(@AskedOfCase() asked: Asked, @Body({ schema: BrokenOff }) ended: z.output<typeof BrokenOff>): Answer {
    return this.replacements.end(asked, ended);
  }

  @Post('score-from-evidence')
  @Command('scoreFromEvidence', 'Rule that another assessor scores from the evidence')
  scoreFromEvidence(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.replacements.scoreFromEvidence(asked, why);
  }

  @Post('repeat-visit')
  @Command('repeatVisit', 'Rule that part of the visit is repeated; the promise does not move')
  repeat(@AskedOfCase() asked: Asked, @Body({ schema: VisitAgain }) again: z.output<typeof VisitAgain>): Answer {
    return this.replacements.repeatVisit(asked, again);
  }
}
