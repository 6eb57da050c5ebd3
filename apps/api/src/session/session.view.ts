import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { CONFIG, type Config } from '#platform/config/config';
import type { Account } from '#services/accounts/accounts.service';
import { SandboxClockService } from '#services/sandbox/sandbox-clock.service';
import type { SessionView } from './session.schema.js';

const OPERATORS = ['office', 'manager', 'admin'];

@Injectable()
export class SessionViews {
  constructor(
    private readonly clock: SandboxClockService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of({ active, roles, ...account }: Account): Promise<z.input<typeof SessionView>> {
    const { today } = await this.clock.show();
    const { INSTALLATION: installation, MAILBOX_URL: mailbox, TEMPORAL_UI_URL: temporal } = this.config;
    const operates = active && roles.some((role) => OPERATORS.includes(role));
    return {
      ...account,
      roles: roles.filter((role) => role !== 'system'),
      installation,
      links: operates ? { mailbox, temporal } : {},
      today,
    };
  }
}
