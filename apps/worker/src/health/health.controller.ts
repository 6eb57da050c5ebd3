import { Controller, Get, HttpCode, HttpException } from '@nestjs/common';
import { OverdueService } from '#services/deadlines/overdue.service';
import { HealthService, type UpOrDown } from '#services/health/health.service';
import { CaseWorker } from '../case-worker.js';

interface Health {
  readonly state: string;
  /** A poller that runs without its server only asks in vain. */
  readonly temporal: UpOrDown;
  /** Age of the oldest reminder or timer that should have been acted on, in seconds; 0 when nothing is late. */
  readonly oldestOverdueSeconds: number;
  readonly late: boolean;
}

/** What is due is acted on within seconds; a quarter of an hour means that something is stuck. */
const LATE_AFTER_SECONDS = 900;

@Controller('health')
export class HealthController {
  constructor(
    private readonly worker: CaseWorker,
    private readonly overdue: OverdueService,
    private readonly health: HealthService,
  ) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** 503 while the pollers are not running; late work is told, and does not take a polling worker out of service. */
  @Get('ready')
  async ready(): Promise<Health> {
    const [oldestOverdueSeconds, { temporal }] = await Promise.all([this.overdue.oldestAge(), this.health.look()]);
    const { state } = this.worker;
    const health = { state, temporal, oldestOverdueSeconds, late: oldestOverdueSeconds > LATE_AFTER_SECONDS };
    if (state !== 'RUNNING') throw new HttpException(health, 503);
    return health;
  }
}
