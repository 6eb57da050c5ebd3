import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { DebtorsService } from '#services/receivables/debtors.service';
import { StatementsService } from '#services/receivables/statements.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { DebtorList, DebtorQuery, StatementQuery, StatementView } from './receivables.schema.js';
import { debtorsView, statementView } from './receivables.view.js';

@ApiTags('Receivables')
@Controller('receivables')
export class DebtorsController {
  constructor(
    private readonly debtors: DebtorsService,
    private readonly statements: StatementsService,
  ) {}

  @Get('debtors')
  @Does({
    access: 'readReceivables',
    summary: 'Customers who owe or have money on account, what is overdue longest first',
    answer: DebtorList,
  })
  async list(
    @SignedIn() user: User,
    @Query({ schema: DebtorQuery }) query: z.output<typeof DebtorQuery>,
  ): Promise<z.input<typeof DebtorList>> {
    return debtorsView(await this.debtors.list(user, query));
  }

  @Get('accounts/:id/statement')
  @Does({
    access: 'readReceivables',
    summary: 'Statement of a customer’s account: what was charged and paid between two days, with the balance',
    answer: StatementView,
  })
  async statement(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Query({ schema: StatementQuery }) { from, to }: z.output<typeof StatementQuery>,
  ): Promise<z.input<typeof StatementView>> {
    return statementView(await this.statements.of(user, id, from, to));
  }
}
