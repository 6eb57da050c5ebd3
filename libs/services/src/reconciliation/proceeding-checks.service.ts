import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { clockFaults } from '#domain/reconciliation/clock-faults';
import { ofProceeding } from '#domain/reconciliation/reckonings';
import { stepsInTime } from '#domain/reconciliation/steps-in-time';
import { canonical } from '#platform/database/canonical';
import {
  ProceedingClockBookService,
  type ProceedingBook,
  type ProceedingMend,
} from '../proceedings/proceeding-clock-book.service.js';
import {
  ProceedingHistoriesService,
  type ProceedingHistory,
  type ProjectedProceeding,
} from '../proceedings/proceeding-histories.service.js';
import { checkPage, type Checked, type Fault, type Subject } from './checking.js';
import type { Around } from './rounds.js';

type AnyMend = ProceedingMend | { readonly does: 'project' };

export type ProceedingChecked = Checked<ProceedingHistory, AnyMend>;

const EMPTY: ProceedingBook = { clocks: [], steps: [] };

/** One proceeding after the other: events against tables, clocks, reminders and the steps that the system takes by itself. */
@Injectable()
export class ProceedingChecksService {
  private readonly log = new Logger(ProceedingChecksService.name);

  constructor(
    private readonly db: DataSource,
    private readonly histories: ProceedingHistoriesService,
    private readonly book: ProceedingClockBookService,
  ) {}

  /** The next so many in the order of their ids, as they stand at one moment; mended one by one where that is asked for. */
  page(after: string | null, limit: number, around: Around, repair: boolean): Promise<readonly ProceedingChecked[]> {
    return checkPage(this.db, this.subject(around), { after, limit, repair }, this.log);
  }

  private subject(around: Around): Subject<ProceedingHistory, AnyMend> {
    const look = async (tx: EntityManager, histories: readonly ProceedingHistory[]) => {
      const found = await this.book.of(
        tx,
        histories.map(({ id }) => id),
      );
      return histories.map((history) => ({
        history,
        faults: this.faults(history, found.get(history.id) ?? EMPTY, around),
      }));
    };
    return {
      page: async (tx, after, limit) => look(tx, await this.histories.page(tx, after, limit)),
      again: async (tx, seen) => {
        const history = (await this.histories.held(tx, seen.id)) ?? seen;
        const [looked] = await look(tx, [history]);
        return looked ?? { history, faults: [] };
      },
      mend: async (tx, { history, faults }) => {
        for (const { mend } of faults)
          if (mend?.does === 'project') await this.histories.project(tx, history, this.histories.told(history));
          else if (mend) await this.book.mend(tx, history.id, mend, around.calendar, around.now);
      },
    };
  }

  /** Of events of which one is missing nothing follows: then only that is said, and nothing mended. */
  private faults(
    history: ProceedingHistory,
    book: ProceedingBook,
    { calendar, now }: Around,
  ): readonly Fault<AnyMend>[] {
    const missing = this.histories.firstMissing(history);
    if (missing !== undefined)
      return [
        {
          about: 'chain',
          words: `Event ${missing} of the ${history.kind} is missing; everything else of it is left as it is.`,
        },
      ];
    const told = this.histories.told(history);
    const open = told.closedAt === null;
    const differing = differences(history.projection, this.histories.projectionOf(history, told));
    const steps = stepsInTime(open ? this.histories.stepsOf(history, calendar) : [], book.steps);
    return [
      ...(differing.length === 0
        ? []
        : [
            {
              about: 'projection' as const,
              words: `The lists do not say of the ${history.kind} what its events say: ${differing.join(', ')}.`,
              mend: { does: 'project' } as const,
            },
          ]),
      ...clockFaults(
        { clocks: told.clocks, timers: steps.asked.filter(({ at }) => at > now) },
        { clocks: book.clocks, timers: open ? steps.found : [] },
        ofProceeding(`The ${history.kind}`, calendar),
        now,
      ),
    ];
  }
}

const WORDS: Readonly<Record<keyof ProjectedProceeding, string>> = {
  ...{ stage: 'stage', state: 'state', recordedSeq: 'number of events', closed: 'whether it is over' },
  outcome: 'outcome',
};

const differences = (said: ProjectedProceeding, told: ProjectedProceeding): readonly string[] =>
  (Object.keys(WORDS) as (keyof ProjectedProceeding)[])
    .filter((name) => canonical(said[name]) !== canonical(told[name]))
    .map((name) => WORDS[name]);
