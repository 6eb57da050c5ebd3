import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ReceiptsService } from '#services/claims/receipts.service';
import { File, bytesOf } from '../http/file-body.js';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { attachment } from '../papers/file-name.js';
import { ReceiptKept, ReceiptQuery } from './claims.schema.js';

type Ref = z.output<typeof ById>;

const BYTES = { type: 'string', format: 'binary' } as const;

@ApiTags('Claims')
@Controller()
export class ReceiptsController {
  constructor(private readonly receipts: ReceiptsService) {}

  @Post('claims/:id/receipts')
  @File()
  @ApiConsumes('application/pdf', 'image/jpeg', 'image/png')
  @ApiBody({ schema: BYTES })
  @Does({
    access: 'claimTravel',
    summary: 'Upload a receipt (PDF, JPEG, PNG; at most 5 MB) to a claim; the same file again is the same receipt',
    answer: ReceiptKept,
    status: 201,
  })
  async keep(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Ref,
    @Query({ schema: ReceiptQuery }) { fileName }: z.output<typeof ReceiptQuery>,
    @Body() body: unknown,
  ): Promise<z.input<typeof ReceiptKept>> {
    return { id: await this.receipts.keep(user, id, fileName, bytesOf(body)) };
  }

  @Get('receipts/:id')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @Does({ access: 'readClaims', summary: 'A receipt, to be kept as a file', file: 'application/octet-stream' })
  async read(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): Promise<StreamableFile> {
    const { fileName, contentType, bytes } = await this.receipts.read(user, id);
    return new StreamableFile(bytes, {
      type: contentType,
      disposition: attachment(fileName),
      length: bytes.length,
    });
  }
}
