import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { Answer } from '#workflows/cases/case.contract';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { ScoreSetsService } from '../scoring/score-sets.service.js';
import { ParticularsService } from './particulars.service.js';
import { checkSegments, reportContent, type Remarks } from './report-content.js';
import { Report } from './report.entity.js';

/** The report: within six weeks of the last visit day. Issuing it is the approval of the outcome (docs/process.md, Mail). */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly scoreSets: ScoreSetsService,
    private readonly particulars: ParticularsService,
    private readonly billing: BillingPoliciesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  issue(asked: Asked, remarks: Remarks): Promise<Answer> {
    return this.commands.perform(asked, 'issueReport', async (at) => {
      await this.billing.refuseWhereDebtHolds(at, 'report');
      const { report, certificateRevoked } = await this.freeze(at, asked.commandId, remarks);
      return { report, today: at.today, ...(certificateRevoked ? { certificateRevoked } : {}) };
    });
  }

  /** A new version with the same grade: the certificate's clock stays. */
  correct(asked: Asked, { reason, ...remarks }: Remarks & { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'correctReport', async (at) => {
      const { report } = await this.freeze(at, asked.commandId, remarks);
      return { report, reason, today: at.today };
    });
  }

  /** Another grade: the supervisor accepts again. */
  reopen(asked: Asked, { reason }: { readonly reason: string }): Promise<Answer> {
    return this.commands.perform(asked, 'reopenReview', ({ today }) => ({ cause: 'correction', reason, today }));
  }

  private async freeze(at: CaseAtHand, commandId: string, remarks: Remarks) {
    const [set, rules, particulars] = await Promise.all([
      this.scoreSets.one(at.state.scoreSet ?? ''),
      this.scoreSets.rulesOf(at),
      this.particulars.of(at.id),
    ]);
    checkSegments(rules, remarks);
    const content = reportContent(
      at,
      particulars,
      { rules, scores: set.scores, result: set.result },
      remarks,
      bodyOf(this.config),
    );
    const id = idOf('report', at.id, commandId);
    const row = { id, caseId: at.id, commandId, content, madeAt: new Date(at.now) };
    await this.db.createQueryBuilder().insert().into(Report).values(row).orIgnore().execute();
    return { report: id, certificateRevoked: particulars.certificateRevoked };
  }
}
