import { Body, Controller, Get, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ReportTextService, type WrittenText } from '#services/reports/report-text.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { inline } from '../papers/file-name.js';
import { DraftedRemarks, WrittenTextView } from './reports.schema.js';

type Ref = z.output<typeof CaseRef>;
type View = z.input<typeof WrittenTextView>;

const version = (view: View): number => view.version;

@ApiTags('Reports')
@Controller('cases/:number/:cycle/report-text')
export class ReportTextController {
  constructor(private readonly texts: ReportTextService) {}

  @Get()
  @Does({
    access: 'readReportText',
    summary: 'The words of the report as they stand: kept, checked or issued last',
    answer: WrittenTextView,
    version,
  })
  async text(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: Ref): Promise<View> {
    return viewOf(await this.texts.text(user, number, cycle));
  }

  @Put()
  @Does({
    access: 'keepReportText',
    summary: 'Keep the words of the report, which may be unfinished',
    answer: WrittenTextView,
    ifMatch: true,
    version,
  })
  async keep(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
    @VersionSeen() seen: number,
    @Body({ schema: DraftedRemarks }) remarks: z.output<typeof DraftedRemarks>,
  ): Promise<View> {
    return viewOf(await this.texts.keep(user, number, cycle, remarks, seen));
  }

  @Get('preview')
  @ApiProduces('application/pdf')
  @Does({
    access: 'readReportText',
    summary: 'The report as it would be issued with these words, marked as a draft',
    file: 'application/pdf',
  })
  async preview(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: Ref): Promise<StreamableFile> {
    const { bytes, fileName } = await this.texts.preview(user, number, cycle);
    return new StreamableFile(bytes ?? new Uint8Array(), { type: 'application/pdf', disposition: inline(fileName) });
  }
}

const viewOf = ({ remarks, ...text }: WrittenText): View => ({
  ...text,
  remarks: {
    summary: remarks.summary,
    segments: remarks.segments.map(({ no, strengths, improvements }) => ({
      ...{ no, strengths: [...strengths], improvements: [...improvements] },
    })),
  },
});
