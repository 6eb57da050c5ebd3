import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { instant, londonInstant, millis, type Instant, type LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';

/** The engine's clock, moved to the year that a test plays in: the application's time passes as fast as the engine skips. */
export class TestClock extends Clock {
  private constructor(
    private readonly env: TestWorkflowEnvironment,
    private offset: number,
  ) {
    super();
  }

  /** Ten in the morning of that day. */
  static async startingOn(env: TestWorkflowEnvironment, day: LocalDay): Promise<TestClock> {
    return new TestClock(env, millis(londonInstant(day, '10:00')) - (await env.currentTimeMs()));
  }

  /** The application's time leaps, as over an outage; the engine's does not: it would wait for a worker. */
  async jumpTo(day: string, time: string): Promise<void> {
    this.offset = millis(londonInstant(day as LocalDay, time)) - (await this.env.currentTimeMs());
  }

  async now(): Promise<Instant> {
    return instant((await this.env.currentTimeMs()) + this.offset);
  }

  realTimeOf(moment: Instant): Promise<Instant> {
    return Promise.resolve(instant(millis(moment) - this.offset));
  }
}
