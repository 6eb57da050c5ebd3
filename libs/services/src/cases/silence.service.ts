import { Injectable } from '@nestjs/common';
import { silenceFrom } from '#domain/cases/silence-days';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from './commands.service.js';

export interface Question {
  readonly what: string;
  readonly why: string;
}

/** Answers that the organisation owes, and what comes of its silence (#domain/cases/silence-rules). */
@Injectable()
export class SilenceService {
  constructor(private readonly commands: CommandsService) {}

  ask(asked: Asked, { what, why }: Question): Promise<Answer> {
    return this.commands.perform(asked, 'askOrganisation', ({ today }) => ({
      what,
      why,
      today,
      days: silenceFrom(today),
    }));
  }

  hear(asked: Asked, { note }: { readonly note: string }): Promise<Answer> {
    return this.commands.perform(asked, 'hearFromOrganisation', ({ today }) => ({ note, today }));
  }

  /** By a manager's hand, where it does not happen by itself: after the visit. */
  fallDormant(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'fallDormant', ({ today }) => ({ today }));
  }

  lapse(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'lapse', ({ today }) => ({ today }));
  }
}
