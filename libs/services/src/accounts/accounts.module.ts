import { Module } from '@nestjs/common';
import { AccountsService } from './accounts.service.js';
import { SessionsService } from './sessions.service.js';
import { UsersService } from './users.service.js';

@Module({
  providers: [AccountsService, SessionsService, UsersService],
  exports: [AccountsService, SessionsService, UsersService],
})
export class AccountsModule {}
