import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/dates';
import type { Finding } from '#domain/reconciliation/findings';
import { CaseWorkflowsService } from '../cases/case-workflows.service.js';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { CaseChecksService, type CaseChecked } from './case-checks.service.js';
import { isKnownToEngine, pagesOf, RUN_PAGE, type Around, type Round } from './rounds.js';
import { WorkflowChecksService, type ToLookAt } from './workflow-checks.service.js';

type CaseAddress = Parameters<CaseWorkflowsService['look']>[0];

/** Every case, page by page: its tables, then its workflow. */
@Injectable()
export class CaseRoundsService {
  constructor(
    private readonly cases: CaseChecksService,
    private readonly checks: WorkflowChecksService,
    private readonly workflows: CaseWorkflowsService,
    private readonly openCases: OpenCasesService,
  ) {}

  async round(around: Around, repair: boolean, alive: () => void): Promise<Round> {
    const found: Finding[] = [];
    let [looked, workflows] = [0, 0];
    for await (const page of pagesOf((after) => this.cases.page(after, RUN_PAGE, around, repair))) {
      alive();
      const { seen, findings } = await this.checks.check<CaseAddress & ToLookAt>(
        toLookAt(page, around.now),
        this.workflows,
        repair,
      );
      if (repair) await this.wake(page);
      found.push(...page.flatMap((each) => each.findings), ...findings);
      [looked, workflows] = [looked + page.length, workflows + seen];
    }
    return { looked, workflows, findings: found };
  }

  private async wake(page: readonly CaseChecked[]): Promise<void> {
    const asleep = page.filter((each) => each.asleep).map(({ history }) => history.id);
    if (asleep.length > 0) await this.openCases.lookAgain(asleep);
  }
}

const toLookAt = (page: readonly CaseChecked[], now: Instant): readonly (CaseAddress & ToLookAt)[] =>
  page
    .filter(({ closedAt }) => isKnownToEngine(closedAt, now))
    .map(({ history: { id, number, cycle, events }, closedAt, sound }) => ({
      ...{ id, number, cycle, sound, thing: 'case', whole: 'cycle', of: { caseId: id, proceedingId: null } },
      recordedSeq: events.length,
      closed: closedAt !== null,
    }));
