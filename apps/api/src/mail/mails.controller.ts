import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { MailsService, type MailRow, type WholeMail } from '#services/mail/mails.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { MailList, MailQuery, MailView } from './mails.schema.js';

type Ref = z.output<typeof ById>;

interface Listed {
  readonly items: readonly MailRow[];
  readonly nextCursor: string | null;
}

@ApiTags('Mails')
@Controller('mails')
export class MailsController {
  constructor(private readonly mails: MailsService) {}

  @Get()
  @Does({ access: 'readMails', summary: 'Mails, the newest first', answer: MailList })
  list(
    @SignedIn() user: User,
    @Query({ schema: MailQuery }) { case: caseNumber, ...rest }: z.output<typeof MailQuery>,
  ): Promise<Listed> {
    return this.mails.list(user, { ...rest, ...(caseNumber === undefined ? {} : { caseNumber }) });
  }

  @Get(':id')
  @Does({ access: 'readMails', summary: 'One mail as it went out or will', answer: MailView })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<WholeMail> {
    return this.mails.one(user, id);
  }

  @Post(':id/retry')
  @Does({ access: 'readMails', summary: 'Send a refused or unclear mail once more', answer: MailView })
  async retry(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<WholeMail> {
    await this.mails.retry(user, id);
    return this.mails.one(user, id);
  }
}
