import {
  Body,
  CanActivate,
  Controller,
  Get,
  Inject,
  Injectable,
  NotFoundException,
  Post,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { addDays } from '#domain/calendar/dates';
import { CONFIG, type Config } from '#platform/config/config';
import { SandboxClockService, type ClockShown } from '#services/sandbox/sandbox-clock.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ClockMove, ClockMoved, SandboxClockView } from './sandbox.schema.js';

/** In production there is no such thing. */
@Injectable()
export class SandboxOnly implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(): boolean {
    if (this.config.INSTALLATION === 'sandbox') return true;
    throw new NotFoundException();
  }
}

@ApiTags('Sandbox')
@UseGuards(SandboxOnly)
@Controller('sandbox/clock')
export class SandboxController {
  constructor(private readonly clock: SandboxClockService) {}

  @Get()
  @Does({ access: 'signed in', summary: 'The application’s clock', answer: SandboxClockView })
  show(): Promise<ClockShown> {
    return this.clock.show();
  }

  @Post()
  @Does({
    access: 'moveClock',
    summary: 'Move the clock forward; everything due until then happens',
    answer: ClockMoved,
  })
  async move(
    @SignedIn() user: User,
    @Body({ schema: ClockMove }) wanted: z.output<typeof ClockMove>,
  ): Promise<z.input<typeof ClockMoved>> {
    const to = 'to' in wanted ? wanted.to : addDays((await this.clock.show()).today, wanted.days);
    return this.clock.moveTo(user, to);
  }
}
