import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommandsModule } from '../cases/commands.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { ExpenseClaim } from './expense.entity.js';
import { ExpensesService } from './expenses.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ExpenseClaim]), CommandsModule, StandardsModule],
  providers: [ExpensesService],
  exports: [ExpensesService],
})
export class ExpensesModule {}
