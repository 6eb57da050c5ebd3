import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { VisitLogService, type VisitLogOfCase } from '#services/visits/visit-log.service';
import { Does } from '../http/operation.js';
import { SignedIn, VersionSeen } from '../http/parameters.js';
import { CaseRef } from '../http/parts.schema.js';
import { NewDayLog, VisitLogView } from './visit-log.schema.js';

type CaseAt = z.output<typeof CaseRef>;

@ApiTags('Visits')
@Controller('cases/:number/:cycle/visit-log')
export class VisitLogController {
  constructor(private readonly logs: VisitLogService) {}

  @Get()
  @Does({
    access: 'readVisit',
    summary: 'What happened on the days of the visit, what is missing, and the verbal feedback given',
    answer: VisitLogView,
  })
  ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: CaseAt): Promise<VisitLogOfCase> {
    return this.logs.ofCase(user, number, cycle);
  }

  @Put()
  @Does({
    access: 'keepVisitLog',
    summary: 'Log a day of the visit; it moves no clock',
    answer: VisitLogView,
    ifMatch: true,
  })
  async keep(
    @SignedIn() user: User,
    @VersionSeen() seen: number,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewDayLog }) { until, partial, missing, ...given }: z.output<typeof NewDayLog>,
  ): Promise<VisitLogOfCase> {
    const log = { ...given, until: until ?? null, partial: partial ?? false, missing: missing ?? '' };
    await this.logs.keep(user, number, cycle, log, seen);
    return this.logs.ofCase(user, number, cycle);
  }
}
