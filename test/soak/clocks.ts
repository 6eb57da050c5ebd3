// What the database remembers of a case beside its state, in as few lines as will do: clocks that run and timers that wait. The rules
// under test say what follows from an event; this only carries it out, as the recording services do.
import type { LocalDay } from '#domain/calendar/dates';
import { TIMED, type TimedCommand } from '#domain/cases/commands';
import { consequencesOf } from '#domain/cases/consequences';
import type { CaseEvent } from '#domain/cases/events';
import { possibleAt } from '#domain/cases/stages';
import type { CaseState } from '#domain/cases/state';
import type { DeadlineKind } from '#domain/deadlines/rules';
import { plus } from './days.js';

/** Days in which an appeal may come in, and the day after. */
const APPEAL_OVER = 22;

interface Clock {
  readonly kind: DeadlineKind;
  readonly anchor: LocalDay;
  readonly running: boolean;
}

export class Clocks {
  all: readonly Clock[] = [];
  timers: readonly { readonly command: TimedCommand; readonly at: LocalDay }[] = [];
  private reportedOn: LocalDay | null = null;

  get running(): readonly Clock[] {
    return this.all.filter(({ running }) => running);
  }

  follow(event: CaseEvent, after: CaseState, before: CaseState, today: LocalDay): void {
    const {
      fulfils = [],
      supersedes = [],
      starts = [],
      reopens = [],
      timers = [],
      drops = [],
    } = consequencesOf(event, after, before);
    if (event.type === 'ReportIssued') this.reportedOn = today;
    const over = (kind: DeadlineKind): boolean =>
      fulfils.includes(kind) || supersedes === 'all' || supersedes.includes(kind);
    this.end(over);
    for (const { kind, anchor } of starts) this.start(kind, anchor === 'today' ? today : anchor);
    for (const kind of reopens) {
      const last = this.all.findLast((each) => each.kind === kind);
      if (last) this.start(kind, last.anchor);
    }
    const pointless =
      after.stage !== before.stage ? TIMED.filter((each) => !possibleAt(each).includes(after.stage)) : [];
    this.timers = [
      ...this.timers.filter(({ command }) => !drops.includes(command) && !pointless.includes(command)),
      ...timers.map(({ command, at }) => ({
        command,
        at: at === 'appeal window over' ? plus(this.reportedOn ?? today, APPEAL_OVER) : at,
      })),
    ];
  }

  nextAfter(day: LocalDay): LocalDay | undefined {
    return this.timers
      .map(({ at }) => at)
      .filter((at) => at > day)
      .toSorted()[0];
  }

  /** Those that are due; each rings once, whatever comes of it. */
  ring(today: LocalDay): readonly TimedCommand[] {
    const due = this.timers.filter(({ at }) => at <= today).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    this.timers = this.timers.filter(({ at }) => at > today);
    return due.map(({ command }) => command);
  }

  private end(over: (kind: DeadlineKind) => boolean): void {
    this.all = this.all.map((each) => (each.running && over(each.kind) ? { ...each, running: false } : each));
  }

  private start(kind: DeadlineKind, anchor: LocalDay): void {
    this.end((each) => each === kind);
    this.all = [...this.all, { kind, anchor, running: true }];
  }
}
