// What befalls a case beside its main line, step by step, by the people who would do it.
import type { User } from '#domain/access/permissions';
import { PauseService } from '#services/cases/pause.service';
import { SilenceService } from '#services/cases/silence.service';
import type { Answer } from '#workflows/cases/case.contract';
import type { Journey } from './journey.js';

export class Situations {
  constructor(private readonly journey: Journey) {}

  private get office(): User {
    return this.journey.world.as.office;
  }

  ask = (what = 'two days for the visit', why = 'The assessor has to plan.'): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(SilenceService).ask(asked, { what, why }));

  hear = (note = 'They wrote.', user = this.office): Promise<Answer> =>
    this.journey.by(user, (asked) => this.journey.get(SilenceService).hear(asked, { note }));

  pause = (reason = 'The programme moves to another site.'): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(PauseService).pause(asked, { reason }));

  resume = (): Promise<Answer> => this.journey.by(this.office, (asked) => this.journey.get(PauseService).resume(asked));

  fallDormant = (user = this.journey.world.as.manager): Promise<Answer> =>
    this.journey.by(user, (asked) => this.journey.get(SilenceService).fallDormant(asked));
}
