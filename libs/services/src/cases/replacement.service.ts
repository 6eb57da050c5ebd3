import { Injectable } from '@nestjs/common';
import type { LocalDay } from '#domain/calendar/dates';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from './commands.service.js';

/** An assessor drops out, and what becomes of their work (#domain/cases/assignment-rules). */
@Injectable()
export class ReplacementService {
  constructor(private readonly commands: CommandsService) {}

  /** @param ended the days held before the assessor dropped out during a visit, none otherwise, and why. */
  end(asked: Asked, ended: { readonly reason: string; readonly daysDone: readonly LocalDay[] }): Promise<Answer> {
    return this.commands.perform(asked, 'endAssignment', ({ today }) => ({ ...ended, today }));
  }

  scoreFromEvidence(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'scoreFromEvidence', ({ today }) => ({ reason, today }));
  }

  repeatVisit(asked: Asked, again: { readonly reason: string; readonly days: number }): Promise<Answer> {
    return this.commands.perform(asked, 'repeatVisit', ({ today }) => ({ ...again, today }));
  }
}
