import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ConflictsService } from '#services/cases/conflicts.service';
import { Chosen } from '../assessors/assessors.schema.js';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';
import { ConflictFound, RulingOnConflict } from './conflicts.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Situations')
@Controller('cases/:number/:cycle')
export class ConflictsController {
  constructor(private readonly conflicts: ConflictsService) {}

  @Post('report-conflict')
  @Command('reportConflict', 'Report a conflict of interest: nothing is submitted or issued until it is ruled on')
  report(@AskedOfCase() asked: Asked, @Body({ schema: ConflictFound }) found: z.output<typeof ConflictFound>): Answer {
    return this.conflicts.report(asked, found);
  }

  @Post('ask-for-ruling')
  @Command('askForRuling', 'Ask a supervisor without a part in the case to rule beside the Board')
  ask(@AskedOfCase() asked: Asked, @Body({ schema: Chosen }) chosen: z.output<typeof Chosen>): Answer {
    return this.conflicts.askForRuling(asked, chosen);
  }

  @Post('rule-on-conflict')
  @Command('ruleOnConflict', 'Rule on the conflict: it takes effect once two people say the same')
  rule(
    @AskedOfCase() asked: Asked,
    @Body({ schema: RulingOnConflict }) given: z.output<typeof RulingOnConflict>,
  ): Answer {
    return this.conflicts.rule(asked, given);
  }
}
