// An appeal taken through its steps by the people who would.
import type { User } from '#domain/access/permissions';
import type { AppealOutcome } from '#domain/appeals/appeal-steps';
import { addDays, type LocalDay } from '#domain/calendar/dates';
import { newId } from '#platform/database/ids';
import { AppealReadsService, type AppealPage } from '#services/proceedings/appeals/appeal-reads.service';
import { AppealsService } from '#services/proceedings/appeals/appeals.service';
import type { AskedOfProceeding } from '#services/proceedings/proceedings.service';
import type { Answer } from '#workflows/cases/case.contract';
import { proceedingWorkflowId, type ProceedingAnswer } from '#workflows/proceedings/proceeding.contract';
import type { SkippingCasework } from './casework.js';
import type { Journey } from './journey.js';
import { somebody } from './people.js';

export class AppealJourney {
  id = '';

  constructor(
    private readonly casework: SkippingCasework,
    readonly journey: Journey,
  ) {}

  /** A case visited on that day and the next, its report issued on the third: silver where the scores are not said otherwise. */
  static async reported(casework: SkippingCasework, visit: string, issue: string, ...percent: readonly number[]) {
    const journey = casework.journey();
    const next = addDays(visit as LocalDay, 1);
    await journey.toBooked(visit, next);
    await casework.moveTo(next, '18:00');
    await journey.complete(visit, next);
    await journey.submitScores(...(percent.length > 0 ? percent : [90]));
    await journey.acceptScores();
    await casework.moveTo(issue);
    await journey.issueReport();
    return new AppealJourney(casework, journey);
  }

  async lodge(user?: User, grounds = 'Criterion 4.2 was misread.'): Promise<Answer> {
    const { as } = this.journey.world;
    const answer = await this.journey.by(user ?? as.organisation, (asked) => this.appeals.lodge(asked, { grounds }));
    await this.begun();
    return answer;
  }

  /** Two of the Board, who have no part in the case. */
  async panel(): Promise<readonly [User, User]> {
    const panel = [await somebody(this.journey, 'board'), await somebody(this.journey, 'board')] as const;
    await this.appoint(panel);
    return panel;
  }

  appoint = (panel: readonly User[]) =>
    this.by(this.office, (asked) => this.appeals.appointPanel(asked, { members: panel.map(({ id }) => id) }));
  admit = (user = this.office, reason: string | null = null) =>
    this.by(user, (asked) => this.appeals.admit(asked, { reason }));
  refuse = (user = this.office) => this.by(user, (asked) => this.appeals.refuse(asked, { reason: 'No grounds.' }));
  withdraw = (user = this.office) => this.by(user, (asked) => this.appeals.withdraw(asked, { reason: 'Settled.' }));
  view = (user: User, view: AppealOutcome) =>
    this.by(user, (asked) => this.appeals.giveView(asked, { view, reason: `I say ${view}.` }));
  decide = (user: User, outcome: AppealOutcome) =>
    this.by(user, (asked) => this.appeals.decide(asked, { outcome, reason: 'As more than half of us say.' }));

  page(user = this.office): Promise<AppealPage> {
    return this.journey.get(AppealReadsService).page(user, this.id);
  }

  async by(user: User, step: (asked: AskedOfProceeding) => Promise<ProceedingAnswer>, commandId = newId()) {
    const [row] = await this.journey.query<{ seq: number }>(
      'select recorded_seq as seq from proceeding where id = $1',
      this.id,
    );
    return step({ user, id: this.id, commandId, expectedSeq: row?.seq ?? 0 });
  }

  /** Each kind of mail about it, by London day, and to whom. */
  async mails(): Promise<readonly string[]> {
    const rows = await this.journey.query<{ told: string }>(
      `select to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') || ' ' || purpose || ' to '
         || string_agg(distinct recipient_role, ', ' order by recipient_role) as told from mail m
       join proceeding p on p.number = m.subject_id and p.kind = m.subject_kind where p.id = $1
       group by to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD'), purpose order by 1`,
      this.id,
    );
    return rows.map(({ told }) => told);
  }

  async history() {
    const { number } = await this.page();
    return this.casework.client.workflow.getHandle(proceedingWorkflowId('appeal', number)).fetchHistory();
  }

  /** Its workflow is begun by the case and told back to it in moments of its own. */
  async until(sql: string, ...values: readonly unknown[]): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const [row] = await this.journey.query<{ there: boolean }>(`select exists (${sql}) as there`, ...values);
      if (row?.there) return;
      await this.casework.env.sleep('1 second');
    }
    throw new Error(`it did not come to: ${sql}`);
  }

  /** Waits until the case knows how it ended. */
  settled = async (): Promise<void> =>
    this.until(
      `select from case_event where type = 'AppealSettled' and case_id = $1 and seq > $2`,
      (await this.journey.row()).id,
      this.journey.seq,
    );

  private async begun(): Promise<void> {
    const open = `select from proceeding where case_id = $1 and kind = 'appeal' and recorded_seq > 0 and closed_at is null`;
    const { id } = await this.journey.row();
    await this.until(open, id);
    const [row] = await this.journey.query<{ id: string }>(open.replace('select', 'select id'), id);
    this.id = row?.id ?? '';
  }

  private get appeals(): AppealsService {
    return this.journey.get(AppealsService);
  }

  private get office(): User {
    return this.journey.world.as.office;
  }
}
