import { Controller, Get, Inject } from '@nestjs/common';
import { TypeOrmHealthIndicator } from '@nestjs/terminus';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DomainError } from '#domain/errors';
import { CONFIG, type Config } from '#platform/config/config';
import { Does } from '../http/operation.js';
import { Live, Ready } from './health.schema.js';
import { listens } from './listens.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: TypeOrmHealthIndicator,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('live')
  @Does({ access: 'anyone', summary: 'The process runs', answer: Live })
  live(): z.input<typeof Live> {
    return { status: 'up' };
  }

  /** Without Temporal reads go on and commands say so themselves: the api stays in service. */
  @Get('ready')
  @Does({ access: 'anyone', summary: 'Requests can be answered', answer: Ready })
  async ready(): Promise<z.input<typeof Ready>> {
    const [{ database }, temporal] = await Promise.all([
      this.database.pingCheck('database', { timeout: 2_000 }),
      listens(this.config.TEMPORAL_ADDRESS, 1_000),
    ]);
    if (database.status === 'up') return { status: 'up', database: 'up', temporal: temporal ? 'up' : 'down' };
    throw new DomainError('SERVICE.UNAVAILABLE', 'The database does not answer.');
  }
}
