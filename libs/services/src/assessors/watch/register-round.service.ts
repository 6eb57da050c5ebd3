import { Inject, Injectable } from '@nestjs/common';
import { instant, londonDay, millis, type Instant } from '#domain/calendar/dates';
import { nextWindow, windowOpens } from '#domain/calendar/send-window';
import { nextWorkingDay } from '#domain/calendar/working-days';
import { Clock } from '#platform/clock/clock';
import { machineMs } from '#platform/clock/machine-time';
import { CONFIG, type Config } from '#platform/config/config';
import { CalendarService } from '../../calendar/calendar.service.js';
import { RegisterWatchProcess } from './register-watch.process.js';
import { RegisterWatchService } from './register-watch.service.js';

/** The clock of a sandbox may be moved at any time. */
const SANDBOX_MS = 20_000;

/** When the register is looked at: once on each working day, in the hours in which mails go out. */
@Injectable()
export class RegisterRoundService {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly watch: RegisterWatchService,
    private readonly process: RegisterWatchProcess,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sees to it that the installation has its watch. */
  open(): Promise<void> {
    return this.process.ensureOpen();
  }

  /** Answers the real moment of the next look. */
  async round(): Promise<Instant> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.current()]);
    const window = nextWindow(now, calendar);
    if (window === now) await this.watch.look(now);
    const next = window === now ? windowOpens(nextWorkingDay(londonDay(now), calendar)) : window;
    const at = await this.clock.realTimeOf(next);
    if (this.config.INSTALLATION !== 'sandbox') return at;
    return instant(Math.min(millis(at), machineMs() + SANDBOX_MS));
  }
}
