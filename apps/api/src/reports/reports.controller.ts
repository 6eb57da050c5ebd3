import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { ReportsService } from '#services/reports/reports.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import { Reason, type CommandAnswer } from '../http/parts.schema.js';
import { CorrectedReport, ReportRemarks } from './reports.schema.js';

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

  @Post('correct-report')
  @Command('correctReport', 'Correct the report, the grade staying as it is: a new version')
  correct(
    @AskedOfCase() asked: Asked,
    @Body({ schema: CorrectedReport }) corrected: z.output<typeof CorrectedReport>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.reports.correct(asked, corrected);
  }

  @Post('reopen-review')
  @Command('reopenReview', 'Reopen the review, as a correction may change the grade')
  reopen(
    @AskedOfCase() asked: Asked,
    @Body({ schema: Reason }) why: z.output<typeof Reason>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.reports.reopen(asked, why);
  }
}
