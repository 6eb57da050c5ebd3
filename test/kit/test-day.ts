import { instant, londonInstant, millis, type Instant, type LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';

/** A clock that stands at ten in the morning of a London day until it is moved: for services without an engine. */
export class TestDay extends Clock {
  private at: Instant;

  constructor(day: string) {
    super();
    this.at = londonInstant(day as LocalDay, '10:00');
  }

  moveTo(day: string, time = '10:00'): void {
    this.at = londonInstant(day as LocalDay, time);
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.at);
  }

  realTimeOf(moment: Instant): Promise<Instant> {
    return Promise.resolve(instant(millis(moment)));
  }
}
