import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { MailsService } from '#services/mail/mails.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { MailList, MailQuery, MailView } from './mails.schema.js';
import { mailListView, mailView } from './mails.view.js';

type Ref = z.output<typeof ById>;
type View = z.input<typeof MailView>;

@ApiTags('Mails')
@Controller('mails')
export class MailsController {
  constructor(private readonly mails: MailsService) {}

  @Get()
  @Does({ access: 'readMails', summary: 'Mails, the newest first', answer: MailList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: MailQuery }) { case: caseNumber, ...rest }: z.output<typeof MailQuery>,
  ): Promise<z.input<typeof MailList>> {
    return mailListView(await this.mails.list(user, { ...rest, ...(caseNumber === undefined ? {} : { caseNumber }) }));
  }

  @Get(':id')
  @Does({ access: 'readMails', summary: 'One mail as it went out or will', answer: MailView })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<View> {
    return mailView(await this.mails.one(user, id));
  }

  @Post(':id/retry')
  @Does({ access: 'readMails', summary: 'Send a refused or unclear mail once more', answer: MailView })
  async retry(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<View> {
    await this.mails.retry(user, id);
    return mailView(await this.mails.one(user, id));
  }
}
