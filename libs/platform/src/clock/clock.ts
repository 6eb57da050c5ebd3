import { Injectable } from '@nestjs/common';
import { instant, londonDay, millis, type Instant, type LocalDay } from '#domain/calendar/dates';

/** The application's time. All rules use it; nothing else asks the machine what time it is. */
export abstract class Clock {
  abstract now(): Promise<Instant>;

  /** The real moment at which this clock will show `moment`: what a workflow waits for. */
  abstract realTimeOf(moment: Instant): Promise<Instant>;

  async today(): Promise<LocalDay> {
    return londonDay(await this.now());
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Promise<Instant> {
    return Promise.resolve(instant(Date.now()));
  }

  realTimeOf(moment: Instant): Promise<Instant> {
    return Promise.resolve(moment);
  }
}

/** Reads how far a clock runs ahead of real time, in milliseconds. */
export type ReadOffset = () => Promise<number>;

/** A sandbox installation's clock: real time plus an offset that the office moves forward. */
export class MovableClock extends Clock {
  constructor(private readonly offset: ReadOffset) {
    super();
  }

  async now(): Promise<Instant> {
    return instant(Date.now() + (await this.offset()));
  }

  async realTimeOf(moment: Instant): Promise<Instant> {
    return instant(millis(moment) - (await this.offset()));
  }
}
