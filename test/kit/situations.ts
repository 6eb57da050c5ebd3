// What befalls a case beside its main line, step by step, by the people who would do it.
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { Concerned, ConflictRuling } from '#domain/cases/conflict';
import { AssignmentService } from '#services/cases/assignment.service';
import { ConflictsService } from '#services/cases/conflicts.service';
import { PauseService } from '#services/cases/pause.service';
import { ReplacementService } from '#services/cases/replacement.service';
import { StepBackService } from '#services/cases/step-back.service';
import { ReportsService } from '#services/reports/reports.service';
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

  endAssignment = (reason = 'Ill.', daysDone: readonly string[] = [], user = this.office): Promise<Answer> =>
    this.journey.by(user, (asked) =>
      this.journey.get(ReplacementService).end(asked, { reason, daysDone: daysDone as readonly LocalDay[] }),
    );

  nameAssessor = (assessorId: string): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(AssignmentService).nameAssessor(asked, { assessorId }));

  appointSupervisor = (assessorId: string): Promise<Answer> =>
    this.journey.by(this.office, (asked) =>
      this.journey.get(AssignmentService).appointSupervisor(asked, { assessorId }),
    );

  appointSecondSupervisor = (assessorId: string): Promise<Answer> =>
    this.journey.by(this.office, (asked) =>
      this.journey.get(AssignmentService).appointSecondSupervisor(asked, { assessorId }),
    );

  scoreFromEvidence = (reason = 'The interviews are well recorded.'): Promise<Answer> =>
    this.journey.by(this.journey.world.as.supervisor, (asked) =>
      this.journey.get(ReplacementService).scoreFromEvidence(asked, { reason }),
    );

  repeatVisit = (reason = 'One interview is missing.', days = 1): Promise<Answer> =>
    this.journey.by(this.journey.world.as.supervisor, (asked) =>
      this.journey.get(ReplacementService).repeatVisit(asked, { reason, days }),
    );

  reportConflict = (about: Concerned, facts = 'Advised the sponsor.'): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(ConflictsService).report(asked, { about, facts }));

  askForRuling = (assessorId: string): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(ConflictsService).askForRuling(asked, { assessorId }));

  rule = (user: User, ruling: ConflictRuling): Promise<Answer> =>
    this.journey.by(user, (asked) =>
      this.journey.get(ConflictsService).rule(asked, { ruling, reason: 'As found.', days: 1 }),
    );

  correctReport = (reason = 'A name was wrong.'): Promise<Answer> =>
    this.journey.by(this.office, (asked) =>
      this.journey.get(ReportsService).correct(asked, { reason, summary: 'A well-run programme.', segments: [] }),
    );

  reopenReview = (reason = 'A score was misread.'): Promise<Answer> =>
    this.journey.by(this.journey.world.as.manager, (asked) =>
      this.journey.get(ReportsService).reopen(asked, { reason }),
    );

  stepBack = (reason = 'Pressed too soon.'): Promise<Answer> =>
    this.journey.by(this.office, (asked) => this.journey.get(StepBackService).back(asked, { reason }));

  fallDormant = (user = this.journey.world.as.manager): Promise<Answer> =>
    this.journey.by(user, (asked) => this.journey.get(SilenceService).fallDormant(asked));
}
