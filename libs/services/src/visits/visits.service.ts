import { Injectable } from '@nestjs/common';
import type { LocalDay } from '#domain/calendar/dates';
import type { VerbalFeedback } from '#domain/cases/commands';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from '../cases/commands.service.js';

/** The two-day visit: booked, postponed, begun, broken off, completed. The rules are the case's (#domain/cases/visit-days). */
@Injectable()
export class VisitsService {
  constructor(private readonly commands: CommandsService) {}

  book(asked: Asked, { days, place }: { readonly days: readonly LocalDay[]; readonly place: string }): Promise<Answer> {
    return this.commands.perform(asked, 'bookVisit', ({ today }) => ({ days, place, today }));
  }

  postpone(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'postponeVisit', () => ({ reason }));
  }

  begin(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'beginVisit', ({ today }) => ({ today }));
  }

  /** @param stopped the days held before it was broken off, none included, and why. */
  abort(asked: Asked, stopped: { readonly daysDone: readonly LocalDay[]; readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'abortVisit', ({ today }) => ({ ...stopped, today }));
  }

  /** @param held the actual days: the last one starts the report's six weeks. */
  complete(
    asked: Asked,
    held: { readonly days: readonly LocalDay[]; readonly verbalFeedback: VerbalFeedback },
  ): Promise<Answer> {
    return this.commands.perform(asked, 'completeVisit', ({ today }) => ({ ...held, today }));
  }
}
