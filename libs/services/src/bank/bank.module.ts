import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReceivablesModule } from '../receivables/receivables.module.js';
import { BankAccountsService } from './bank-accounts.service.js';
import { BankLinesService } from './bank-lines.service.js';
import { BankAccount, BankColumnMap, BankLine, BankMatch, BankStatement } from './bank.entity.js';
import { ColumnMapsService } from './column-maps.service.js';
import { MatchingService } from './matching.service.js';
import { StatementsService } from './statements.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BankAccount, BankColumnMap, BankStatement, BankLine, BankMatch]),
    ReceivablesModule,
  ],
  providers: [BankAccountsService, ColumnMapsService, StatementsService, BankLinesService, MatchingService],
  exports: [BankAccountsService, ColumnMapsService, StatementsService, BankLinesService, MatchingService],
})
export class BankModule {}
