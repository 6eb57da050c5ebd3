import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { VisitsService } from '#services/visits/visits.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import { Reason, type CommandAnswer } from '../http/parts.schema.js';
import { Booking, BrokenOff, VisitHeld } from './visits.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Visits')
@Controller('cases/:number/:cycle')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Post('book-visit')
  @Command('bookVisit', 'Book the visit where the two sides have agreed elsewhere; the reason stays on record')
  book(@AskedOfCase() asked: Asked, @Body({ schema: Booking }) booking: z.output<typeof Booking>): Answer {
    return this.visits.book(asked, booking);
  }

  @Post('postpone-visit')
  @Command('postponeVisit', 'Postpone the visit; after two postponements a manager decides')
  postpone(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.visits.postpone(asked, why);
  }

  @Post('begin-visit')
  @Command('beginVisit', 'Begin the visit')
  begin(@AskedOfCase() asked: Asked): Answer {
    return this.visits.begin(asked);
  }

  @Post('abort-visit')
  @Command('abortVisit', 'Break the visit off; the missing day is planned anew')
  abort(@AskedOfCase() asked: Asked, @Body({ schema: BrokenOff }) stopped: z.output<typeof BrokenOff>): Answer {
    return this.visits.abort(asked, stopped);
  }

  @Post('complete-visit')
  @Command('completeVisit', 'Complete the visit; its last day starts the report’s six weeks')
  complete(@AskedOfCase() asked: Asked, @Body({ schema: VisitHeld }) held: z.output<typeof VisitHeld>): Answer {
    return this.visits.complete(asked, held);
  }
}
