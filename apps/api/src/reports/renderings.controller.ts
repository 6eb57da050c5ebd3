import { Body, Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { PublicationService } from '#services/reports/publication.service';
import { ReportProfilesService } from '#services/reports/report-profiles.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, CaseRef } from '../http/parts.schema.js';
import { inline } from '../papers/file-name.js';
import { ConsentSaid } from './renderings.schema.js';

const PDF = 'application/pdf';

@ApiTags('Reports')
@Controller()
export class RenderingsController {
  constructor(
    private readonly profiles: ReportProfilesService,
    private readonly publication: PublicationService,
  ) {}

  @Get('documents/:id/internal')
  @ApiProduces(PDF)
  @Does({ access: 'readInternalReport', summary: 'An issued report with what stays in the house, as PDF', file: PDF })
  internal(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<StreamableFile> {
    return this.drawn(user, id, 'internal');
  }

  @Get('documents/:id/public-summary')
  @ApiProduces(PDF)
  @Does({
    access: 'readPublicSummary',
    summary: 'What the public may read of an issued report, as PDF: with the organisation’s consent only',
    file: PDF,
  })
  summary(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<StreamableFile> {
    return this.drawn(user, id, 'public summary');
  }

  @Post('cases/:number/:cycle/publication-consent')
  @Does({
    access: 'recordPublication',
    summary: 'Record what the organisation says about the publication of a summary; its last word counts',
    status: 204,
    once: true,
  })
  record(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
    @Body({ schema: ConsentSaid }) said: z.output<typeof ConsentSaid>,
  ): Promise<void> {
    return this.publication.record({ user, number, cycle, commandId }, said);
  }

  private async drawn(user: User, id: string, profile: 'internal' | 'public summary'): Promise<StreamableFile> {
    const { bytes, fileName } = await this.profiles.draw(user, id, profile);
    return new StreamableFile(bytes, { type: PDF, disposition: inline(fileName), length: bytes.length });
  }
}
