import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ReportsService } from '#services/reports/reports.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';
import { ReportRemarks } from './reports.schema.js';

@ApiTags('Reports')
@Controller('cases/:number/:cycle')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Post('issue-report')
  @Command('issueReport', 'Issue the report: the approval of the outcome')
  issue(
    @AskedOfCase() asked: Asked,
    @Body({ schema: ReportRemarks }) remarks: z.output<typeof ReportRemarks>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.reports.issue(asked, remarks);
  }
}
