import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DomainError } from '#domain/errors';
import { HealthService } from '#services/health/health.service';
import { Does } from '../http/operation.js';
import { Live, Ready } from './health.schema.js';

@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Get('live')
  @Does({ access: 'anyone', summary: 'The process runs', answer: Live })
  live(): z.input<typeof Live> {
    return { status: 'up' };
  }

  /** Without Temporal reads go on and commands say so themselves: the api stays in service. */
  @Get('ready')
  @Does({ access: 'anyone', summary: 'Requests can be answered', answer: Ready })
  async ready(): Promise<z.input<typeof Ready>> {
    const { database, temporal } = await this.health.look();
    if (database === 'up') return { status: 'up', database, temporal };
    throw new DomainError('SERVICE.UNAVAILABLE', 'The database does not answer.');
  }
}
