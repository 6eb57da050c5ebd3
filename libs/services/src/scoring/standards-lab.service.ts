import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { CriterionScore } from '#domain/scoring/standards';
import { originsOf, rulesOfDraft } from '#domain/standards/draft';
import { dryRun, type DryRun } from '#domain/standards/dry-run';
import { StandardsReadingsService } from '../standards/standards-readings.service.js';
import { StandardsService } from '../standards/standards.service.js';

/** So many of the latest cases are judged again. */
const MOST = 500;

/** The lab: a draft tried on score sets of the past, without names; nothing comes of it but figures. */
@Injectable()
export class StandardsLabService {
  constructor(
    private readonly db: DataSource,
    private readonly drafts: StandardsReadingsService,
    private readonly standards: StandardsService,
  ) {}

  async run(user: User, draftId: string): Promise<DryRun> {
    const { rules, basedOn } = await this.drafts.one(user, draftId);
    const base = await this.standards.get(basedOn.id);
    const rows = await this.db.query<readonly { scores: readonly CriterionScore[] }[]>(
      `select s.scores from case_file f join score_set s on s.id::text = f.state ->> 'scoreSet'
       where f.standards_version_id = $1 and f.overall_shown is not null order by f.opened_at desc limit $2`,
      [base.id, MOST],
    );
    return dryRun(
      base.rules,
      rulesOfDraft(rules),
      originsOf(rules),
      rows.map(({ scores }) => scores),
    );
  }
}
