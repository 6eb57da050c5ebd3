import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { EvidenceReadingsService, type CaseEvidence } from '#services/evidence/evidence-readings.service';
import { EvidenceRequestsService } from '#services/evidence/evidence-requests.service';
import { EvidenceUploadsService } from '#services/evidence/evidence-uploads.service';
import { bytesOf, EVIDENCE_FILE_TYPES, File } from '../http/file-body.js';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, CaseRef } from '../http/parts.schema.js';
import { attachment } from '../papers/file-name.js';
import {
  EditionKept,
  EditionQuery,
  EditionRef,
  EvidenceKept,
  EvidenceOfCase,
  NewEvidenceDecision,
  NewEvidenceQuery,
} from './evidence.schema.js';
import { describedIn } from './evidence.view.js';

type CaseAt = z.output<typeof CaseRef>;

const BYTES = { type: 'string', format: 'binary' } as const;

@ApiTags('Evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly readings: EvidenceReadingsService,
    private readonly uploads: EvidenceUploadsService,
    private readonly requests: EvidenceRequestsService,
  ) {}

  @Get('cases/:number/:cycle/evidence')
  @Does({
    access: 'readEvidence',
    summary: 'What is asked for and how each request stands, and the documents that the reader may see',
    answer: EvidenceOfCase,
  })
  ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<CaseEvidence> {
    return this.readings.ofCase(user, number, cycle);
  }

  @Post('cases/:number/:cycle/evidence')
  @File(EVIDENCE_FILE_TYPES)
  @ApiConsumes(...EVIDENCE_FILE_TYPES)
  @ApiBody({ schema: BYTES })
  @Does({
    access: 'addEvidence',
    summary:
      'Add a document (PDF, JPEG, PNG, Word, Excel, PowerPoint; at most 20 MB); one’s own file again is the same',
    answer: EvidenceKept,
    status: 201,
  })
  async add(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Query({ schema: NewEvidenceQuery }) { fileName, ...described }: z.output<typeof NewEvidenceQuery>,
    @Body() body: unknown,
  ): Promise<z.input<typeof EvidenceKept>> {
    const file = { fileName, bytes: bytesOf(body) };
    return { id: await this.uploads.add(user, { number, cycle }, describedIn(described), file) };
  }

  @Post('evidence/:id/files')
  @File(EVIDENCE_FILE_TYPES)
  @ApiConsumes(...EVIDENCE_FILE_TYPES)
  @ApiBody({ schema: BYTES })
  @Does({
    access: 'addEvidence',
    summary: 'Add the next edition of a document; earlier ones stay',
    answer: EditionKept,
    status: 201,
  })
  async addEdition(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Query({ schema: EditionQuery }) { fileName }: z.output<typeof EditionQuery>,
    @Body() body: unknown,
  ): Promise<z.input<typeof EditionKept>> {
    return { id, edition: await this.uploads.addEdition(user, id, fileName, bytesOf(body)) };
  }

  @Get('evidence/:id/files/:edition')
  @ApiProduces(...EVIDENCE_FILE_TYPES)
  @Does({ access: 'readEvidence', summary: 'An edition, to be kept as a file', file: 'application/octet-stream' })
  async read(
    @SignedIn() user: User,
    @Param({ schema: EditionRef }) { id, edition }: z.output<typeof EditionRef>,
  ): Promise<StreamableFile> {
    const { fileName, contentType, bytes } = await this.readings.file(user, id, edition);
    return new StreamableFile(bytes, { type: contentType, disposition: attachment(fileName), length: bytes.length });
  }

  @Post('cases/:number/:cycle/evidence-decisions')
  @Does({
    access: 'decideEvidence',
    summary: 'Accept what was received, waive a request or ask again, each with its reason',
    answer: EvidenceOfCase,
    once: true,
  })
  async decide(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewEvidenceDecision }) decision: z.output<typeof NewEvidenceDecision>,
  ): Promise<CaseEvidence> {
    const said = { kind: decision.kind, what: decision.what, reason: 'reason' in decision ? decision.reason : null };
    await this.requests.decide({ user, number, cycle, commandId }, said);
    return this.ofCase(user, { number, cycle });
  }
}
