import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PausesService } from '#services/collection/pauses.service';
import { CustomerAccountService } from '#services/receivables/customer-account.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { AccountView } from '../receivables/receivables.schema.js';
import { accountView } from '../receivables/receivables.view.js';
import { NewPause } from './collection.schema.js';

type View = Promise<z.input<typeof AccountView>>;

@ApiTags('Collection')
@Controller('receivables/accounts')
export class PausesController {
  constructor(
    private readonly pauses: PausesService,
    private readonly accounts: CustomerAccountService,
  ) {}

  @Post(':id/pause')
  @Does({
    access: 'holdCollection',
    summary: 'Pause the reminders to a customer, until a day or until somebody ends it',
    answer: AccountView,
    once: true,
  })
  async pause(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: NewPause }) pause: z.output<typeof NewPause>,
  ): View {
    await this.pauses.pause(user, id, commandId, pause);
    return accountView(await this.accounts.of(user, id));
  }

  @Post(':id/end-pause')
  @Does({ access: 'holdCollection', summary: 'End the pause of a customer', answer: AccountView, once: true })
  async end(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
  ): View {
    await this.pauses.end(user, id, commandId);
    return accountView(await this.accounts.of(user, id));
  }
}
