// Somebody who wants to become an assessor, taken through the application by the office.
import type { LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import {
  ApplicationReadsService,
  type ApplicationPage,
} from '#services/assessors/applications/application-reads.service';
import { ApplicationsService, type AskedOfApplication } from '#services/assessors/applications/applications.service';
import { BoardDecisionsService } from '#services/board/board-decisions.service';
import { BoardMembersService } from '#services/board/board-members.service';
import type { ApplicationAnswer } from '#workflows/assessors/application.contract';
import { applicationWorkflowId } from '#workflows/assessors/application.contract';
import type { SkippingCasework } from './casework.js';

export class ApplicantJourney {
  id = '';
  number = '';

  constructor(
    private readonly casework: SkippingCasework,
    readonly name = 'Kim Osei',
  ) {}

  get email(): string {
    return `${this.name.toLowerCase().replace(/\W/g, '.')}@applicants.example`;
  }

  async apply(commandId = newId(), enquiryId: string | null = null): Promise<void> {
    const { name, email } = this;
    const experience = 'Ten years of graduate and leadership schemes.';
    this.id = await this.get(ApplicationsService).submit(this.office, commandId, {
      ...{ name, email, employer: null, basedIn: 'Bath', experience, enquiryId },
    });
    this.number = (await this.page()).number;
  }

  accept = (trainingOn: string | null = null) =>
    this.ask((asked) => this.get(ApplicationsService).accept(asked, { trainingOn: trainingOn as LocalDay | null }));
  decline = () => this.ask((asked) => this.get(ApplicationsService).decline(asked, { reason: 'One scheme only.' }));
  withdraw = () => this.ask((asked) => this.get(ApplicationsService).withdraw(asked, { reason: 'No time.' }));
  answer = () => this.ask((asked) => this.get(ApplicationsService).recordAnswer(asked, { note: 'Will come.' }));
  train = async (passed = true) => {
    const on = await this.casework.clock.today();
    return this.ask((asked) =>
      this.get(ApplicationsService).recordTraining(asked, { passed, on, detail: 'The course.' }),
    );
  };
  appoint = async () => {
    const on = await this.casework.clock.today();
    return this.ask((asked) => this.get(ApplicationsService).appoint(asked, { on }));
  };

  /** The Board decides today, all members of one mind; the office then takes it over. */
  async decided(vote: 'for' | 'against' = 'for'): Promise<ApplicationAnswer> {
    const { assessorId } = await this.page();
    const decidedOn = await this.casework.clock.today();
    const sitting = await this.get(BoardMembersService).sitting(decidedOn);
    const decisionId = newId();
    await this.get(BoardDecisionsService).record(this.office, decisionId, {
      ...{
        minuteNo: `minute of ${this.number}`,
        decidedOn,
        kind: 'appointment',
        subject: `Appointment of ${this.name}`,
      },
      ...{ subjectId: assessorId, resolution: 'As put.', replacesId: null },
      votes: sitting.map(({ id }) => ({ memberId: id, vote })),
    });
    return this.ask((asked) => this.get(ApplicationsService).recordDecision(asked, { decisionId }));
  }

  page(): Promise<ApplicationPage> {
    return this.get(ApplicationReadsService).page(this.office, this.id);
  }

  async asked(commandId = newId()): Promise<AskedOfApplication> {
    return { user: this.office, id: this.id, commandId, expectedSeq: (await this.page()).seq };
  }

  /** Purpose and London day of each mail about it, the oldest first. */
  async mails(): Promise<readonly string[]> {
    const rows = await this.casework.journey().query<{ told: string }>(
      `select purpose || ' ' || to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') as told from mail
       where subject_kind = 'assessor application' and subject_id = $1 order by dated, id`,
      this.number,
    );
    return rows.map(({ told }) => told);
  }

  history() {
    return this.casework.client.workflow.getHandle(applicationWorkflowId(this.number)).fetchHistory();
  }

  private get office() {
    return this.casework.world.as.office;
  }

  private async ask(step: (asked: AskedOfApplication) => Promise<ApplicationAnswer>): Promise<ApplicationAnswer> {
    return step(await this.asked());
  }

  private get<T>(type: new (...given: never[]) => T): T {
    return this.casework.app.get(type, { strict: false });
  }
}
