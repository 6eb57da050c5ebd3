import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import { restored } from '#domain/cases/state';
import { clockFaults, type Found } from '#domain/reconciliation/clock-faults';
import type { Finding } from '#domain/reconciliation/findings';
import { ofCase } from '#domain/reconciliation/reckonings';
import { canonical } from '#platform/database/canonical';
import { CaseHistoriesService, type CaseHistory, type Projection } from '../cases/case-histories.service.js';
import { ClockBookService, timerKey, type CaseMend } from '../deadlines/clock-book.service.js';
import type { Around } from './rounds.js';
import { checkPage, type Fault, type Subject } from './checking.js';

type AnyMend = CaseMend | { readonly does: 'project' };
type CaseFault = Fault<AnyMend>;

export interface CaseChecked {
  readonly history: CaseHistory;
  readonly findings: readonly Finding[];
  /** Null while it is open. */
  readonly closedAt: Instant | null;
  /** Its chain of events holds: it may be rebuilt from them. */
  readonly sound: boolean;
  /** Something is due and nobody has looked: the workflow is to be woken. */
  readonly asleep: boolean;
}

const MENDED: Readonly<Record<AnyMend['does'], string>> = {
  project: 'Written anew from the events.',
  start: 'The clock runs.',
  redate: 'The working date follows the calendar; what it was is on record.',
  'add rung': 'The reminder waits for its day.',
  suppress: 'They are not sent.',
  'set timer': 'The case knows it now.',
  'look again': 'The case was woken.',
};

/** One case after the other: events against projection, clocks, reminders and timers, and the chain of the events. */
@Injectable()
export class CaseChecksService {
  private readonly log = new Logger(CaseChecksService.name);

  constructor(
    private readonly db: DataSource,
    private readonly histories: CaseHistoriesService,
    private readonly book: ClockBookService,
  ) {}

  /** The next so many cases in the order of their ids, as they stand at one moment; mended one by one where that is asked for. */
  async page(after: string | null, limit: number, around: Around, repair: boolean): Promise<readonly CaseChecked[]> {
    const checked = await checkPage(this.db, this.subject(around), { after, limit, repair }, this.log);
    return checked.map(({ history, faults, repaired }) => this.said(history, faults, repaired));
  }

  private subject(around: Around): Subject<CaseHistory, AnyMend> {
    const look = async (tx: EntityManager, histories: readonly CaseHistory[]) => {
      const found = await this.book.of(
        tx,
        histories.map(({ id }) => id),
      );
      return histories.map((history) => ({ history, faults: this.faults(history, found.get(history.id), around) }));
    };
    return {
      page: async (tx, after, limit) => look(tx, await this.histories.page(tx, after, limit)),
      again: async (tx, seen) => {
        const history = (await this.histories.held(tx, seen.id)) ?? seen;
        const [looked] = await look(tx, [history]);
        return looked ?? { history, faults: [] };
      },
      mend: async (tx, { history, faults }) => {
        const { calendar, now } = around;
        for (const { mend } of faults)
          if (mend && mend.does !== 'project') await this.book.mend(tx, history.id, mend, calendar, now);
        if (faults.some(({ mend }) => mend)) await this.project(tx, history);
      },
    };
  }

  /** Last, because it sorts by the working dates. */
  private async project(tx: EntityManager, history: CaseHistory): Promise<void> {
    const told = this.histories.told(history);
    if (told) await this.histories.project(tx, history.id, told);
  }

  /** Of events that are not what was written nothing follows: then only that is said, and nothing mended. */
  private faults(history: CaseHistory, found: Found | undefined, around: Around): readonly CaseFault[] {
    const broken = this.histories.firstBroken(history);
    if (broken !== undefined)
      return [
        {
          about: 'chain',
          words: `Event ${broken} is not what was written, or is missing; everything else of this case is left as it is.`,
        },
      ];
    const told = this.histories.told(history);
    if (!told) return [{ about: 'projection', words: 'The case has no events.' }];
    const differing = differences(history.projection, this.histories.projectionOf(told, history.claimed));
    const periods = history.periods ?? undefined;
    const open = told.closedAt === null;
    const asked = {
      clocks: open ? told.clocks.map((clock) => ({ ...clock, periods })) : [],
      timers: open ? told.timers.map((timer) => ({ ...timer, key: timerKey(timer) })) : [],
    };
    const there = found ?? { clocks: [], timers: [] };
    const reckoning = ofCase(around.calendar, periods);
    return [
      ...(differing.length === 0
        ? []
        : [
            {
              about: 'projection' as const,
              words: `The lists do not say what the events say: ${differing.join(', ')}.`,
              mend: { does: 'project' } as const,
            },
          ]),
      ...clockFaults(asked, open ? there : withoutTimers(there), reckoning, around.now),
    ];
  }

  private said(history: CaseHistory, faults: readonly CaseFault[], repair: boolean): CaseChecked {
    const sound = faults.every(({ about }) => about !== 'chain') && history.events.length > 0;
    return {
      history,
      findings: faults.map(({ about, words, mend }) => ({
        ...{ about, caseId: history.id, proceedingId: null, words },
        mended: repair && mend ? MENDED[mend.does] : null,
      })),
      ...{ sound, closedAt: (sound && this.histories.told(history)?.closedAt) || null },
      asleep: faults.some(({ mend }) => mend?.does === 'look again'),
    };
  }
}

const withoutTimers = ({ clocks }: Found): Found => ({ clocks, timers: [] });

const WORDS: Readonly<Record<keyof Projection, string>> = {
  ...{ stage: 'stage', state: 'state', recordedSeq: 'number of events', grade: 'grade', closed: 'whether it is over' },
  ...{
    assessor: 'assessor',
    supervisor: 'supervisor',
    secondSupervisor: 'second supervisor',
    guests: 'who rules on it',
  },
  ...{ waitingOn: 'whom it waits for', standardsVersion: 'standards version', fee: 'fee' },
  ...{ overallShown: 'overall score', reportIssuedOn: 'day of the report' },
};

/** What differs, in words. A state of an earlier release lacks what was added since. */
function differences(said: Projection, told: Projection): readonly string[] {
  const of = (projection: Projection): Readonly<Record<string, unknown>> => ({
    ...projection,
    state: restored(projection.state),
  });
  const [one, other] = [of(said), of(told)];
  return Object.keys(other)
    .filter((name) => canonical(one[name] ?? null) !== canonical(other[name] ?? null))
    .map((name) => WORDS[name as keyof Projection]);
}
