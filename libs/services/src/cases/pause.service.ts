import { Injectable } from '@nestjs/common';
import { afterPause } from '#domain/cases/silence-days';
import type { Answer } from '#workflows/cases/case.contract';
import { CommandsService, type Asked } from './commands.service.js';

/** Leaving a case alone for a while, and going on (#domain/cases/pause-rules). */
@Injectable()
export class PauseService {
  constructor(private readonly commands: CommandsService) {}

  pause(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'pauseCase', ({ today }) => ({ reason, today }));
  }

  resume(asked: Asked): Promise<Answer> {
    return this.commands.perform(asked, 'resumeCase', ({ today, state: { silence, pause } }) => ({
      today,
      silence: silence && pause && afterPause(silence, pause, today),
    }));
  }
}
