import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { HolidayChangesService } from '#services/calendar/holiday-changes.service';
import { HolidaysService } from '#services/calendar/holidays.service';
import { affectedView } from './holidays.view.js';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import {
  ChangeAsked,
  Changed,
  HolidayList,
  HolidayQuery,
  NewChange,
  Preview,
  VersionList,
  VersionQuery,
} from './holidays.schema.js';

@ApiTags('Bank holidays')
@Controller('bank-holidays')
export class HolidaysController {
  constructor(
    private readonly holidays: HolidaysService,
    private readonly changes: HolidayChangesService,
  ) {}

  @Get()
  @Does({ access: 'readMasterData', summary: 'Bank holidays of England and Wales in force', answer: HolidayList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: HolidayQuery }) query: z.output<typeof HolidayQuery>,
  ): Promise<z.input<typeof HolidayList>> {
    const { items, nextCursor } = await this.holidays.list(user, query);
    return { items: [...items], nextCursor };
  }

  @Get('versions')
  @Does({ access: 'readMasterData', summary: 'Versions of the calendar, the latest first', answer: VersionList })
  async versions(
    @SignedIn() user: User,
    @Query({ schema: VersionQuery }) query: z.output<typeof VersionQuery>,
  ): Promise<z.input<typeof VersionList>> {
    const { items, nextCursor } = await this.holidays.versions(user, query);
    return { items: [...items], nextCursor };
  }

  @Post('preview')
  @Does({ access: 'changeHolidays', summary: 'Every deadline that a change would move, and how', answer: Preview })
  async preview(
    @SignedIn() user: User,
    @Body({ schema: ChangeAsked }) asked: z.output<typeof ChangeAsked>,
  ): Promise<z.input<typeof Preview>> {
    const { affected, ...preview } = await this.changes.preview(user, asked);
    return { ...preview, affected: affected.map(affectedView) };
  }

  @Post('changes')
  @Does({
    access: 'changeHolidays',
    summary: 'Add, move or remove a bank holiday; every working date follows, no promise moves',
    answer: Changed,
    status: 201,
    once: true,
  })
  apply(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewChange }) { reason, source, stamp, ...change }: z.output<typeof NewChange>,
  ): Promise<z.input<typeof Changed>> {
    return this.changes.apply(user, commandId, { change, reason, source, stamp });
  }
}
