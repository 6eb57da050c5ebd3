import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests/requests.module.js';
import { AccountsService } from './accounts.service.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [RequestsModule],
  providers: [AccountsService, UsersService],
  exports: [AccountsService, UsersService],
})
export class AccountsModule {}
