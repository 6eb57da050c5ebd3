import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PaperAccessService } from '#services/papers/paper-access.service';
import { PapersService } from '#services/papers/papers.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { inline } from './file-name.js';

@ApiTags('Documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly papers: PapersService,
    private readonly access: PaperAccessService,
  ) {}

  @Get(':id')
  @ApiProduces('application/pdf', 'application/xml')
  @Does({
    access: 'readCase',
    summary: 'A report, certificate, invoice or note as PDF, or an invoice’s electronic form',
    file: 'application/pdf',
  })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<StreamableFile> {
    await this.access.check(user, id);
    const document = await this.papers.find(id);
    const { bytes, contentType } = await this.papers.contentOf(document);
    return new StreamableFile(bytes, {
      type: contentType,
      disposition: inline(document.fileName),
      length: bytes.length,
    });
  }
}
