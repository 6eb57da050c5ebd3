import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AccountsService, type Account, type FirstSignIn } from '#services/accounts/accounts.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { NewUser, UserCreated, UserList } from './accounts.schema.js';

@ApiTags('Users')
@Controller('users')
export class UsersController {
  constructor(private readonly accounts: AccountsService) {}

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
}
