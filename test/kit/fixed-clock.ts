import { londonInstant, type Instant, type LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';

/** Stands still until a test moves it. */
export class FixedClock extends Clock {
  private constructor(private moment: Instant) {
    super();
  }

  /** Ten in the morning of that day. */
  static on(day: string): FixedClock {
    return new FixedClock(londonInstant(day as LocalDay, '10:00'));
  }

  moveTo(day: string, time = '10:00'): void {
    this.moment = londonInstant(day as LocalDay, time);
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.moment);
  }

  realTimeOf(moment: Instant): Promise<Instant> {
    return Promise.resolve(moment);
  }
}
