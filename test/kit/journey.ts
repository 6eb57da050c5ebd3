// One case walked through its life by the people who would: each step is the use case that the api calls.
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { CriterionScore } from '#domain/scoring/standards';
import { newId } from '#platform/database/ids';
import { AssignmentService } from '#services/cases/assignment.service';
import { CasePageService, type CasePage } from '#services/cases/case-page.service';
import type { Asked } from '#services/cases/commands.service';
import { IntakeService } from '#services/cases/intake.service';
import { CertificatesService } from '#services/certificates/certificates.service';
import { ExpensesService } from '#services/expenses/expenses.service';
import { ReportsService } from '#services/reports/reports.service';
import type { ScoreKind } from '#services/scoring/score.entity';
import { ScoringService } from '#services/scoring/scoring.service';
import { VisitsService } from '#services/visits/visits.service';
import type { Answer } from '#workflows/cases/case.contract';
import { programmeLike } from './programmes.js';
import { scoresOf, type World } from './world.js';

/** Worlds whose own programme has its case: further cases are of further programmes. */
const APPLIED = new WeakSet<World>();

export class Journey {
  number = '';
  cycle = 1;
  seq = 0;
  private programmeId: string | undefined;

  constructor(
    private readonly app: INestApplicationContext,
    readonly world: World,
  ) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  asked(user: User, commandId = newId(), expectedSeq = this.seq): Asked {
    return { user, number: this.number, cycle: this.cycle, commandId, expectedSeq };
  }

  /** A command by somebody, who has seen the case as it is; what came of it is kept for the next. */
  async by(user: User, command: (asked: Asked) => Promise<Answer>): Promise<Answer> {
    this.seq = (await this.row()).recorded_seq;
    const answer = await command(this.asked(user));
    this.seq = answer.seq;
    return answer;
  }

  /** The world’s own, for the first case; each further case has a further programme. */
  async programme(): Promise<string> {
    const { programmeId } = this.world;
    const first = !APPLIED.has(this.world);
    APPLIED.add(this.world);
    const cases = await this.query('select from case_file where programme_id = $1', programmeId);
    return first && cases.length === 0 ? programmeId : programmeLike(this.get(DataSource), programmeId);
  }

  async apply(commandId = newId()): Promise<void> {
    const { world } = this;
    this.programmeId ??= await this.programme();
    const opened = await this.get(IntakeService).submit(world.as.office, commandId, {
      programmeId: this.programmeId,
      targetLevel: 'silver',
      year: 2005,
    });
    this.number = opened.number;
    this.seq = opened.seq;
  }

  acceptApplication = (): Promise<Answer> =>
    this.by(this.world.as.office, (asked) => this.get(IntakeService).accept(asked));

  async declareReady(): Promise<Answer> {
    await this.saveScores(this.world.as.organisation, 'self', scoresOf(90));
    return this.by(this.world.as.organisation, (asked) => this.get(IntakeService).declareReady(asked));
  }

  async assign(): Promise<void> {
    const { assessors, as } = this.world;
    const assignment = this.get(AssignmentService);
    await this.by(as.office, (asked) => assignment.nameAssessor(asked, { assessorId: assessors.hart }));
    await this.by(as.office, (asked) => assignment.appointSupervisor(asked, { assessorId: assessors.iqbal }));
  }

  book = (...days: readonly string[]): Promise<Answer> =>
    this.by(this.world.as.office, (asked) =>
      this.get(VisitsService).book(asked, {
        days: days as readonly LocalDay[],
        place: 'York',
        reason: 'Agreed by telephone.',
      }),
    );

  postpone = (reason: string, user = this.world.as.office): Promise<Answer> =>
    this.by(user, (asked) => this.get(VisitsService).postpone(asked, { reason }));

  begin = (): Promise<Answer> => this.by(this.world.as.assessor, (asked) => this.get(VisitsService).begin(asked));

  abort = (daysDone: readonly string[]): Promise<Answer> =>
    this.by(this.world.as.assessor, (asked) =>
      this.get(VisitsService).abort(asked, {
        daysDone: daysDone as readonly LocalDay[],
        reason: 'The assessor fell ill.',
      }),
    );

  complete = (...days: readonly string[]): Promise<Answer> => this.completeBy(this.world.as.assessor, ...days);

  completeBy = (user: User, ...days: readonly string[]): Promise<Answer> =>
    this.by(user, (asked) =>
      this.get(VisitsService).complete(asked, {
        days: days as readonly LocalDay[],
        verbalFeedback: {
          day: days.at(-1) as LocalDay,
          to: 'Priya Nair',
          summary: 'Well designed; matching is ad hoc.',
        },
      }),
    );

  /** The 2005 vector of docs/process.md, Money: net 222.00 beside the fee. */
  approveExpenses = (): Promise<Answer> =>
    this.by(this.world.as.finance, (asked) =>
      this.get(ExpensesService).approve(asked, {
        lines: [
          { kind: 'rail', description: 'York return', gross: 8600, vatIncluded: 0 },
          { kind: 'hotel', description: 'One night', gross: 14100, vatIncluded: 2100 },
          { kind: 'mileage', description: 'Home to station', miles: 40 },
        ],
      } as never),
    );

  async submitScores(...percent: readonly number[]): Promise<Answer> {
    await this.saveScores(this.world.as.assessor, 'assessor', scoresOf(...percent));
    return this.by(this.world.as.assessor, (asked) => this.get(ScoringService).submit(asked));
  }

  returnScores = (comment = 'Say what was seen.'): Promise<Answer> =>
    this.by(this.world.as.supervisor, (asked) =>
      this.get(ScoringService).returnScores(asked, { comments: [{ segment: 4, comment }] }),
    );

  async resubmit(...percent: readonly number[]): Promise<Answer> {
    await this.saveScores(this.world.as.assessor, 'assessor', scoresOf(...percent));
    return this.by(this.world.as.assessor, (asked) =>
      this.get(ScoringService).resubmit(asked, { reason: 'Evidence added.' }),
    );
  }

  acceptScores = (user = this.world.as.supervisor): Promise<Answer> =>
    this.by(user, (asked) => this.get(ScoringService).accept(asked));

  issueReport = (): Promise<Answer> =>
    this.by(this.world.as.office, (asked) =>
      this.get(ReportsService).issue(asked, {
        summary: 'A well-run programme.',
        segments: [{ no: 1, strengths: ['Clear aims'], improvements: ['Share them'] }],
      }),
    );

  issueCertificate = (): Promise<Answer> =>
    this.by(this.world.as.office, (asked) => this.get(CertificatesService).issue(asked));

  withdraw = (reason = 'The programme has ended.'): Promise<Answer> =>
    this.by(this.world.as.office, (asked) => this.get(IntakeService).withdraw(asked, { reason }));

  /** From nothing to a booked visit. */
  async toBooked(...days: readonly string[]): Promise<void> {
    await this.apply();
    await this.acceptApplication();
    await this.declareReady();
    await this.assign();
    await this.book(...days);
  }

  async saveScores(user: User, kind: ScoreKind, scores: readonly CriterionScore[]): Promise<void> {
    const scoring = this.get(ScoringService);
    const { version } = await scoring.sheet(user, this.number, this.cycle, kind);
    await scoring.save(user, this.number, this.cycle, kind, scores, version);
  }

  page(user = this.world.as.office): Promise<CasePage> {
    return this.get(CasePageService).page(user, this.number, this.cycle);
  }

  async row(): Promise<{ readonly id: string; readonly stage: string; readonly recorded_seq: number }> {
    const rows = await this.query<{ id: string; stage: string; recorded_seq: number }>(
      'select id, stage, recorded_seq from case_file where number = $1 and cycle = $2',
      this.number,
      this.cycle,
    );
    if (!rows[0]) throw new Error(`case ${this.number} is not in the database`);
    return rows[0];
  }

  async stage(): Promise<string> {
    return (await this.row()).stage;
  }

  query<T>(sql: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    return this.app.get(DataSource).query(sql, [...values]);
  }

  /** Mails of the case, oldest first: purpose, to whom, the London day they are dated. */
  async mails(): Promise<readonly { purpose: string; role: string; recipient: string; day: string }[]> {
    return this.query(
      `select purpose, recipient_role as role, recipient, to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') as day
       from mail where case_id = $1 order by dated, id`,
      (await this.row()).id,
    );
  }
}
