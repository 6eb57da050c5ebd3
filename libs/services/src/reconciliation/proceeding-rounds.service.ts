import { Injectable } from '@nestjs/common';
import type { Instant } from '#domain/calendar/dates';
import type { Finding } from '#domain/reconciliation/findings';
import { LostWordsService } from '../proceedings/lost-words.service.js';
import { OpenProceedingsService } from '../proceedings/open-proceedings.service.js';
import { ProceedingWorkflowsService } from '../proceedings/proceeding-workflows.service.js';
import { ProceedingChecksService, type ProceedingChecked } from './proceeding-checks.service.js';
import { isKnownToEngine, pagesOf, RUN_PAGE, type Around, type Round } from './rounds.js';
import { WorkflowChecksService, type ToLookAt } from './workflow-checks.service.js';

type ProceedingAddress = Parameters<ProceedingWorkflowsService['look']>[0];

const MENDED: Readonly<Record<string, string>> = {
  project: 'Written anew from the events.',
  start: 'The clock runs.',
  redate: 'The working date follows the calendar; what it was is on record.',
  'add rung': 'The reminder waits for its day.',
  suppress: 'They are not sent.',
  'set timer': 'It is known now.',
  'look again': 'It was woken.',
};

/** Every appeal, complaint and certificate's later life: its tables, its workflow, and the words between it and its case. */
@Injectable()
export class ProceedingRoundsService {
  constructor(
    private readonly proceedings: ProceedingChecksService,
    private readonly checks: WorkflowChecksService,
    private readonly workflows: ProceedingWorkflowsService,
    private readonly words: LostWordsService,
    private readonly open: OpenProceedingsService,
  ) {}

  async round(around: Around, repair: boolean, alive: () => void): Promise<Round> {
    const found: Finding[] = [];
    let [looked, workflows] = [0, 0];
    for await (const page of pagesOf((after) => this.proceedings.page(after, RUN_PAGE, around, repair))) {
      alive();
      const { seen, findings } = await this.checks.check<ProceedingAddress & ToLookAt>(
        toLookAt(page, around.now),
        this.workflows,
        repair,
      );
      if (repair) await this.wake(page);
      found.push(...page.flatMap(said), ...findings);
      [looked, workflows] = [looked + page.length, workflows + seen];
    }
    found.push(...(await this.lost(around.now, repair)));
    return { looked, workflows, findings: found };
  }

  private async wake(page: readonly ProceedingChecked[]): Promise<void> {
    const asleep = page.filter(({ faults }) => faults.some(({ mend }) => mend?.does === 'look again'));
    if (asleep.length > 0) await this.open.lookAgain(asleep.map(({ history }) => history.id));
  }

  private async lost(now: Instant, repair: boolean): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const { caseId, proceedingId, words, give } of await this.words.find(now)) {
      if (repair) await give();
      const mended = repair ? 'The word was given again.' : null;
      findings.push({ about: 'workflow', caseId, proceedingId, words, mended });
    }
    return findings;
  }
}

const of = ({ history }: ProceedingChecked) => ({ caseId: history.caseId, proceedingId: history.id });

const said = (checked: ProceedingChecked): readonly Finding[] =>
  checked.faults.map(({ about, words, mend }) => ({
    ...{ about, ...of(checked), words },
    mended: checked.repaired && mend ? (MENDED[mend.does] ?? null) : null,
  }));

const toLookAt = (page: readonly ProceedingChecked[], now: Instant): readonly (ProceedingAddress & ToLookAt)[] =>
  page
    .filter(({ history }) => isKnownToEngine(history.closedAt, now))
    .map((each) => {
      const { id, kind, number, events, closedAt } = each.history;
      return {
        ...{ id, kind, number, thing: kind, whole: kind, of: of(each), recordedSeq: events.length },
        ...{ closed: closedAt !== null, sound: each.faults.every(({ about }) => about !== 'chain') },
      };
    });
