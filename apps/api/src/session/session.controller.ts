import { Body, Controller, Delete, Get, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DomainError } from '#domain/errors';
import { AccountsService, type Account } from '#services/accounts/accounts.service';
import { SessionsService } from '#services/accounts/sessions.service';
import { Does } from '../http/operation.js';
import type { SignedRequest } from '../http/request.js';
import { beginSession, endSession } from './express-session.js';
import { MailChoice, NewPassword, SessionView, SignIn } from './session.schema.js';
import { SessionViews } from './session.view.js';
import { SignInThrottle } from './sign-in-throttle.js';

type View = Promise<z.input<typeof SessionView>>;

@ApiTags('Session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly throttle: SignInThrottle,
    private readonly views: SessionViews,
  ) {}

  @Post()
  @Does({ access: 'anyone', summary: 'Sign in', answer: SessionView })
  async signIn(
    @Req() request: SignedRequest,
    @Body({ schema: SignIn }) { email, password }: z.output<typeof SignIn>,
  ): View {
    const attempt = this.throttle.begin(request.ip ?? '', email);
    const account = await this.accounts.signIn(email, password);
    if (!account)
      throw new DomainError('ACCESS.WRONG_PASSWORD', 'The e-mail address or the password is not right; try again.');
    attempt.succeeded();
    await beginSession(request, account.id);
    return this.views.of(account);
  }

  @Get()
  @Does({ access: 'signed in', summary: 'Who is signed in', answer: SessionView, beforePasswordChange: true })
  show(@Req() request: SignedRequest): View {
    return this.views.of(request.account as Account);
  }

  @Delete()
  @Does({ access: 'signed in', summary: 'Sign out', status: 204, beforePasswordChange: true })
  signOut(@Req() request: SignedRequest): Promise<void> {
    return endSession(request);
  }

  @Put('password')
  @Does({ access: 'signed in', summary: 'Change the own password', answer: SessionView, beforePasswordChange: true })
  async changePassword(
    @Req() request: SignedRequest,
    @Body({ schema: NewPassword }) { current, next }: z.output<typeof NewPassword>,
  ): View {
    const { id, email } = request.account as Account;
    const attempt = this.throttle.begin(request.ip ?? '', email);
    await this.accounts.changePassword(id, current, next);
    attempt.succeeded();
    await beginSession(request, id);
    await this.sessions.endOthers(id, request.sessionID);
    return this.views.of((await this.accounts.find(id)) as Account);
  }

  @Put('mails')
  @Does({ access: 'signed in', summary: 'Choose one digest a working day, or single reminders', answer: SessionView })
  async chooseMails(
    @Req() request: SignedRequest,
    @Body({ schema: MailChoice }) { singleMails }: z.output<typeof MailChoice>,
  ): View {
    const account = request.account as Account;
    await this.accounts.chooseMails(account.id, singleMails);
    return this.views.of({ ...account, singleMails });
  }
}
