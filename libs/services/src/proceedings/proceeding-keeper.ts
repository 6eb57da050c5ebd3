import type { EntityManager } from 'typeorm';
import type { Instant } from '#domain/calendar/dates';
import type { HolidayCalendar } from '#domain/calendar/working-days';
import type { ClockChange } from '#domain/proceedings/clocks';
import type { Proceeding, ProceedingState } from '#domain/proceedings/proceeding';
import type { ProceedingEvent } from '#workflows/proceedings/proceeding.contract';
import type { Addressee, ProceedingContext } from './proceeding-context.js';

export type AnyRules = Proceeding<string, Readonly<Record<string, unknown>>, ProceedingState>;

export interface TimedStep {
  readonly type: string;
  readonly at: Instant;
}

/** What one kind of proceeding brings to the recording of all of them; inside its transaction, and it never refuses. */
export interface ProceedingKeeper {
  readonly rules: AnyRules;
  /** `appeals`: the first part of its page's path. */
  readonly path: string;
  clocks(event: ProceedingEvent): ClockChange;
  /** Steps that the system takes later by itself, set by this event. */
  timers?(event: ProceedingEvent, calendar: HolidayCalendar, now: Instant): readonly TimedStep[];
  /** Its number, where the first event gives it one. */
  numberOf(event: ProceedingEvent): string | null;
  /** Its own tables, after the projection; its first event as they were before any other. A repeat changes nothing. @param context as it is after the event. */
  follow(tx: EntityManager, context: ProceedingContext, event: ProceedingEvent, now: Instant): Promise<void>;
  /** Its letters about the event. */
  tell(tx: EntityManager, context: ProceedingContext, event: ProceedingEvent, now: Instant): Promise<void>;
  /** Whoever has the next move, and is reminded of it. */
  holders(tx: EntityManager, context: ProceedingContext): Promise<readonly Addressee[]>;
  /** What it is, in a reminder: `appeal of Northern Rail Trust`. */
  titleOf(context: ProceedingContext): string;
}
