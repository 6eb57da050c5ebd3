import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Instant } from '#domain/calendar/dates';
import { possibleAt } from '#domain/cases/stages';
import { DomainError } from '#domain/errors';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { PapersService, type WrittenPaper } from '../papers/papers.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { ParticularsService } from './particulars.service.js';
import { checkSegments, reportContent, type Remarks } from './report-content.js';

export interface WrittenText {
  readonly remarks: Remarks;
  /** Of the text that is kept; 0 before it was kept for the first time. */
  readonly version: number;
  /** Where the words stand: kept here, shown to the organisation, or issued, whichever came last. */
  readonly from: 'kept' | 'check of the facts' | 'issued report' | null;
  readonly savedBy: string | null;
  readonly savedAt: Instant | null;
}

const WRITTEN = `
  select x.remarks, x."from", x."savedBy", ${instantOf('x.at')} as "savedAt",
    coalesce((select version from report_text where case_id = $1), 0) as version
  from (
    select t.remarks, 'kept' as "from", a.name as "savedBy", t.saved_at as at
      from report_text t join account a on a.id = t.saved_by where t.case_id = $1
    union all
    select remarks, 'check of the facts', null, made_at from report_draft where case_id = $1
    union all
    select jsonb_build_object('summary', content -> 'summary', 'segments', (select jsonb_agg(jsonb_build_object(
        'no', s -> 'no', 'strengths', s -> 'strengths', 'improvements', s -> 'improvements'))
        from jsonb_array_elements(content -> 'segments') s)), 'issued report', null, made_at
      from report where case_id = $1
  ) x order by x.at desc limit 1`;

const KEEP = `
  insert into report_text (case_id, remarks, saved_by, saved_at) select $1, $2, $3, $4
    where $5 = 0 or exists (select from report_text where case_id = $1)
  on conflict (case_id) do update set remarks = excluded.remarks, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
    version = report_text.version + 1 where report_text.version = $5
  returning version`;

const NOTHING: WrittenText = {
  ...{ remarks: { summary: '', segments: [] }, version: 0, from: null, savedBy: null, savedAt: null },
};

/** What the report will say beside its figures, written before it is issued and at hand when it is checked or corrected. */
@Injectable()
export class ReportTextService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly scoreSets: ScoreSetsService,
    private readonly particulars: ParticularsService,
    private readonly papers: PapersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async text(user: User, number: string, cycle: number): Promise<WrittenText> {
    const { id } = await this.commands.open(user, 'readReportText', number, cycle);
    return this.written(id);
  }

  /** @param seen version of the kept text; 0 where none is kept yet. */
  async keep(user: User, number: string, cycle: number, remarks: Remarks, seen: number): Promise<WrittenText> {
    const at = await this.commands.open(user, 'keepReportText', number, cycle);
    if (!possibleAt('approveExpenses').includes(at.state.stage))
      throw new DomainError(
        'REPORT.NOT_TO_WRITE',
        'A report is written from the end of the visit on, while its cycle is open.',
        {
          stage: at.state.stage,
        },
      );
    checkSegments(await this.scoreSets.rulesOf(at), remarks);
    const values = [at.id, JSON.stringify(remarks), user.id, at.now, seen];
    const rows = await this.db.query<readonly unknown[]>(KEEP, values);
    if (rows.length > 0) return this.written(at.id);
    throw new DomainError(
      'REPORT.CHANGED',
      'Somebody kept another text of this report since you opened it; copy what you wrote, load it again and bring the two together.',
      { seen },
    );
  }

  /** The report as it would be issued with the words that stand, marked as a draft. */
  async preview(user: User, number: string, cycle: number): Promise<WrittenPaper> {
    const at = await this.commands.open(user, 'readReportText', number, cycle);
    const { remarks } = await this.written(at.id);
    const [judged, particulars] = await Promise.all([this.judged(at), this.particulars.of(at.id)]);
    const data = { ...reportContent(at, particulars, judged, remarks, bodyOf(this.config)), draft: true } as const;
    const named = { id: at.id, caseId: at.id, kind: 'report', title: 'Report, draft' } as const;
    const drawn = await this.papers.draw({ ...named, paper: { kind: 'report', data } });
    if (drawn.bytes) return drawn;
    throw new DomainError('PAPER.NOT_DRAWN', `The draft cannot be drawn: ${drawn.trouble ?? ''}`, { number, cycle });
  }

  private async judged(at: CaseAtHand) {
    if (at.state.scoreSet === null || at.state.supervisor === null)
      throw new DomainError(
        'REPORT.NOTHING_TO_SHOW',
        'The report can be looked at once the scores are submitted and a supervisory assessor is appointed.',
        { stage: at.state.stage },
      );
    const [rules, set] = await Promise.all([this.scoreSets.rulesOf(at), this.scoreSets.one(at.state.scoreSet)]);
    return { rules, scores: set.scores, result: set.result };
  }

  private async written(caseId: string): Promise<WrittenText> {
    const [row] = await this.db.query<readonly WrittenText[]>(WRITTEN, [caseId]);
    return row ?? NOTHING;
  }
}
