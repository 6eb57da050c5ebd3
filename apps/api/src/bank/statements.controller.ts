import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { StatementsService } from '#services/bank/statements.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { NewStatement, StatementList, StatementPreview, StatementView, TrialStatement } from './bank.schema.js';
import { previewView, statementView } from './bank.view.js';

@ApiTags('Bank')
@Controller('bank/statements')
export class StatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Get()
  @Does({ access: 'readBank', summary: 'Statements that came in, the latest hundred', answer: StatementList })
  async list(@SignedIn() user: User): Promise<z.input<typeof StatementList>> {
    return { items: (await this.statements.list(user)).map(statementView) };
  }

  @Post('preview')
  @Does({
    access: 'importBank',
    summary: 'What the import of a file would do: its lines, which of them are known, every fault; nothing is written',
    answer: StatementPreview,
  })
  async preview(
    @SignedIn() user: User,
    @Body({ schema: TrialStatement }) { fileName, content, ...trial }: z.output<typeof TrialStatement>,
  ): Promise<z.input<typeof StatementPreview>> {
    const file = { name: fileName, bytes: Buffer.from(content, 'base64') };
    return previewView(await this.statements.preview(user, { ...trial, file }));
  }

  @Post()
  @Does({
    access: 'importBank',
    summary: 'Import a statement (CSV by a saved map, or CAMT.053), whole or not at all and no line twice',
    answer: StatementView,
    status: 201,
    once: true,
  })
  async import(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewStatement }) { fileName, content, ...statement }: z.output<typeof NewStatement>,
  ): Promise<z.input<typeof StatementView>> {
    const file = { name: fileName, bytes: Buffer.from(content, 'base64') };
    return statementView(await this.statements.import(user, commandId, { ...statement, file }));
  }
}
