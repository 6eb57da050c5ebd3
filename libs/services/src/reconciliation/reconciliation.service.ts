import { Injectable } from '@nestjs/common';
import { instant, millis, type Instant } from '#domain/calendar/dates';
import type { Finding } from '#domain/reconciliation/findings';
import { OpenCasesService } from '../cases/open-cases.service.js';
import { OutboxChecksService } from '../mail/outbox-checks.service.js';
import { CaseChecksService, type CaseChecked } from './case-checks.service.js';
import { FindingsService, type RunAsked, type RunDone } from './findings.service.js';
import { SurroundingsService } from './surroundings.service.js';
import { WorkflowChecksService, type CaseToLookAt } from './workflow-checks.service.js';

/** Cases looked at together. */
const PAGE = 100;

/** Events, lists, clocks, workflows and outbox against each other: what is safe is mended, everything is on record. */
@Injectable()
export class ReconciliationService {
  constructor(
    private readonly around: SurroundingsService,
    private readonly cases: CaseChecksService,
    private readonly workflows: WorkflowChecksService,
    private readonly outbox: OutboxChecksService,
    private readonly openCases: OpenCasesService,
    private readonly findings: FindingsService,
  ) {}

  /** @param alive called between the parts of a long run. */
  async run(asked: RunAsked, alive: () => void = () => undefined): Promise<RunDone> {
    const around = await this.around.now();
    await this.findings.begin(asked, around.now);
    const found: Finding[] = [...(await this.around.untold(asked.repair))];
    let counted = { cases: 0, workflows: 0 };
    for (let after: string | null = null, more = true; more;) {
      alive();
      const page: readonly CaseChecked[] = await this.cases.page(after, PAGE, around, asked.repair);
      const { seen, findings } = await this.workflows.check(toLookAt(page, around.now), asked.repair);
      if (asked.repair) await this.wake(page);
      found.push(...page.flatMap((each) => each.findings), ...findings);
      counted = { cases: counted.cases + page.length, workflows: counted.workflows + seen };
      after = page.at(-1)?.history.id ?? null;
      more = page.length === PAGE;
    }
    found.push(...(await this.outbox.check(asked.repair)));
    return this.findings.end(asked, counted, found, (await this.around.now()).now);
  }

  private async wake(page: readonly CaseChecked[]): Promise<void> {
    const asleep = page.filter((each) => each.asleep).map(({ history }) => history.id);
    if (asleep.length > 0) await this.openCases.lookAgain(asleep);
  }
}

/** A workflow that ended longer ago is forgotten by the engine itself. */
const ENDED_DAYS = 40;

const toLookAt = (page: readonly CaseChecked[], now: Instant): readonly CaseToLookAt[] => {
  const since = instant(millis(now) - ENDED_DAYS * 86_400_000);
  return page
    .filter(({ closedAt }) => closedAt === null || closedAt > since)
    .map(({ history: { id, number, cycle, events }, closedAt, sound }) => ({
      ...{ id, number, cycle, sound },
      recordedSeq: events.length,
      closed: closedAt !== null,
    }));
};
