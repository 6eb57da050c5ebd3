import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuseUnless, type User } from '#domain/access/permissions';
import { londonDay, londonInstant, millis, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError, InvalidInput } from '#domain/errors';
import { machineMs } from '#platform/clock/machine-time';
import { Clock } from '#platform/clock/clock';
import { CONFIG, type Config } from '#platform/config/config';
import { OpenWorkflowsService } from './open-workflows.service.js';

export interface ClockShown {
  readonly now: Instant;
  readonly today: LocalDay;
  readonly sandbox: boolean;
}

/** Working hours begin here: moving to a day means its working morning, so that the day's reminders are due. */
const MORNING = '09:05';

/** The movable clock of a sandbox installation: forward only, and never in production. */
@Injectable()
export class SandboxClockService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly open: OpenWorkflowsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(): Promise<ClockShown> {
    const now = await this.clock.now();
    return { now, today: londonDay(now), sandbox: this.sandbox };
  }

  /** A new sandbox plays from that day on, in the past if need be; an installation whose clock was ever set keeps it. */
  async startOn(day: LocalDay): Promise<void> {
    if (!this.sandbox) return;
    await this.db.query('insert into sandbox_clock (offset_ms) values ($1) on conflict do nothing', [
      millis(londonInstant(day, MORNING)) - machineMs(),
    ]);
  }

  /** @throws DomainError in a production installation; InvalidInput for a day that is not ahead. */
  async moveTo(user: User, day: LocalDay): Promise<ClockShown & { readonly casesTold: number }> {
    const denied = refuseUnless(user, 'moveClock');
    if (denied) throw denied;
    if (!this.sandbox) throw new DomainError('CLOCK.FIXED', 'The clock of a production installation cannot be moved.');
    const now = await this.clock.now();
    const target = londonInstant(day, MORNING);
    if (target <= now)
      throw new InvalidInput('The clock only moves forward.', [
        { pointer: '/to', message: `Choose a day after ${londonDay(now)}.` },
      ]);
    await this.db.query(
      `insert into sandbox_clock (offset_ms) values ($1) on conflict (only_row)
       do update set offset_ms = greatest(sandbox_clock.offset_ms, excluded.offset_ms)`,
      [millis(target) - machineMs()],
    );
    const casesTold = await this.open.lookAgain();
    return { ...(await this.show()), casesTold };
  }

  private get sandbox(): boolean {
    return this.config.INSTALLATION === 'sandbox';
  }
}
