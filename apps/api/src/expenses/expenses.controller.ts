import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ExpensesService } from '#services/expenses/expenses.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';
import { ExpenseClaim } from './expenses.schema.js';

@ApiTags('Expenses')
@Controller('cases/:number/:cycle')
export class ExpensesController {
  constructor(private readonly expenses: ExpensesService) {}

  @Post('approve-expenses')
  @Command('approveExpenses', 'Approve Travel and Subsistence')
  approve(
    @AskedOfCase() asked: Asked,
    @Body({ schema: ExpenseClaim }) claim: z.output<typeof ExpenseClaim>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.expenses.approve(asked, claim);
  }
}
