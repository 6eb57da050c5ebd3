import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { StatementPapersService } from '#services/receivables/statement-papers.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { inline } from '../papers/file-name.js';
import { StatementQuery } from './receivables.schema.js';

@ApiTags('Receivables')
@Controller('receivables')
export class StatementPapersController {
  constructor(private readonly papers: StatementPapersService) {}

  @Get('accounts/:id/statement-paper')
  @ApiProduces('application/pdf')
  @Does({
    access: 'readReceivables',
    summary: 'The statement of account as a letter (PDF/UA), with the ages of what is open',
    file: 'application/pdf',
  })
  async paper(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Query({ schema: StatementQuery }) period: z.output<typeof StatementQuery>,
  ): Promise<StreamableFile> {
    const { bytes, fileName } = await this.papers.pdf(user, id, period);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: inline(fileName), length: bytes.length });
  }
}
