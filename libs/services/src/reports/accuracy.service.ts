import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { PointBySegment } from '#domain/cases/review';
import { deriveDeadline } from '#domain/deadlines/rules';
import { DomainError } from '#domain/errors';
import { idOf } from '#platform/database/ids';
import { longDay } from '#platform/mailer/format';
import type { Answer } from '#workflows/cases/case.contract';
import { CalendarService } from '../calendar/calendar.service.js';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import type { Remarks } from './report-content.js';
import { ReportDraft } from './report-draft.entity.js';

/** What was shown, answered and changed; null while nothing was shown. */
export interface AccuracyCheck {
  readonly remarks: Remarks;
  readonly until: LocalDay;
  readonly status: string;
  readonly points: readonly PointBySegment[];
  readonly changes: readonly PointBySegment[];
}

const CHECK = `
  select d.remarks,
    coalesce((select e.data -> 'points' from case_event e
      where e.case_id = d.case_id and e.type = 'AccuracyAnswered' and e.at >= d.made_at order by e.seq desc limit 1), '[]') as points,
    coalesce((select e.data -> 'changes' from case_event e
      where e.case_id = d.case_id and e.type = 'AccuracyChangesRecorded' and e.at >= d.made_at order by e.seq desc limit 1), '[]') as changes
  from report_draft d where d.case_id = $1 order by d.made_at desc limit 1`;

/** The organisation's check of the facts before the report goes out (#domain/cases/review-rules). */
@Injectable()
export class AccuracyService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly calendars: CalendarService,
  ) {}

  /** @throws DomainError where five working days do not fit into the six weeks any more. */
  send(asked: Asked, remarks: Remarks): Promise<Answer> {
    return this.commands.perform(asked, 'sendForAccuracy', async (at) => ({
      until: await this.lastDay(at),
      draft: await this.freeze(at, asked.commandId, remarks),
      today: at.today,
    }));
  }

  answer(asked: Asked, { points }: { readonly points: readonly PointBySegment[] }): Promise<Answer> {
    return this.commands.perform(asked, 'answerAccuracy', ({ today }) => ({ points, today }));
  }

  recordChanges(asked: Asked, { changes }: { readonly changes: readonly PointBySegment[] }): Promise<Answer> {
    return this.commands.perform(asked, 'recordAccuracyChanges', ({ today }) => ({ changes, today }));
  }

  async check(user: User, number: string, cycle: number): Promise<AccuracyCheck | null> {
    const { id, state } = await this.commands.open(user, 'readAccuracy', number, cycle);
    if (!state.accuracy) return null;
    const rows = await this.db.query<readonly Pick<AccuracyCheck, 'remarks' | 'points' | 'changes'>[]>(CHECK, [id]);
    const { until, status } = state.accuracy;
    return rows[0] ? { ...rows[0], until, status } : null;
  }

  private async lastDay({ id, today }: CaseAtHand): Promise<LocalDay> {
    const [calendar, rows] = await Promise.all([
      this.calendars.current(),
      this.db.query<readonly { day: LocalDay }[]>(
        `select working_day::text as day from deadline where case_id = $1 and kind = 'REPORT' and status = 'running'`,
        [id],
      ),
    ]);
    const { promisedDay } = deriveDeadline('ACCURACY', { day: today, event: 'today' }, calendar);
    const report = rows[0]?.day;
    if (report === undefined || promisedDay < report) return promisedDay;
    throw new DomainError(
      'ACCURACY.NO_ROOM',
      `The check takes five working days, until ${longDay(promisedDay)}, and the report is to go out by ${longDay(report)}; issue it without the check.`,
      { until: promisedDay, report },
    );
  }

  private async freeze(at: CaseAtHand, commandId: string, remarks: Remarks): Promise<string> {
    const id = idOf('report draft', at.id, commandId);
    const row = { id, caseId: at.id, commandId, remarks, madeAt: new Date(at.now) };
    await this.db.createQueryBuilder().insert().into(ReportDraft).values(row).orIgnore().execute();
    return id;
  }
}
