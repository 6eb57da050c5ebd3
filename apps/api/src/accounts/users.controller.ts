import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AccountsService, type Account, type FirstSignIn } from '#services/accounts/accounts.service';
import { UsersService } from '#services/accounts/users.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { ChangedUser, NewUser, UserCreated, UserList, UserView } from './accounts.schema.js';

@ApiTags('Users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly users: UsersService,
  ) {}

  @Get()
  @Does({ access: 'manageUsers', summary: 'Everybody who can sign in', answer: UserList })
  async list(@SignedIn() user: User): Promise<{ readonly items: readonly Account[] }> {
    return { items: await this.accounts.list(user) };
  }

  @Post()
  @Does({
    access: 'manageUsers',
    summary: 'Add a user; answers the one-time password',
    answer: UserCreated,
    status: 201,
  })
  create(@SignedIn() user: User, @Body({ schema: NewUser }) wanted: z.output<typeof NewUser>): Promise<FirstSignIn> {
    return this.accounts.create(user, wanted);
  }

  @Put(':id')
  @Does({
    access: 'manageUsers',
    summary: 'Change a user: name, roles, whose it is, whether they may sign in',
    answer: UserView,
    version: ({ version }: z.input<typeof UserView>) => version,
    ifMatch: true,
  })
  change(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @VersionSeen() version: number,
    @Body({ schema: ChangedUser }) wanted: z.output<typeof ChangedUser>,
  ): Promise<Account> {
    return this.users.change(user, id, wanted, version);
  }

  @Post(':id/reset-password')
  @Does({
    access: 'manageUsers',
    summary: 'A new one-time password; the person is signed out everywhere',
    answer: UserCreated,
  })
  reset(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<FirstSignIn> {
    return this.users.resetPassword(user, id);
  }
}
