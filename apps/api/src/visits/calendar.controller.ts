import { Controller, Delete, Get, Header, Param, Put, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CalendarFeedService, type FeedStatus } from '#services/visits/calendar-feed.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { FeedView, NewFeed, Token, VisitList } from './calendar.schema.js';

const CALENDAR = 'text/calendar';

@ApiTags('Calendar')
@Controller()
export class CalendarController {
  constructor(private readonly feeds: CalendarFeedService) {}

  /** Calendar programs cannot sign in: the address itself is the secret. */
  @Get('calendar/:token.ics')
  @ApiProduces(CALENDAR)
  @Header('Cache-Control', 'private, no-cache')
  @Does({ access: 'anyone', summary: 'The visits of the owner of a secret address, as iCalendar', file: CALENDAR })
  async fetch(@Param({ schema: Token }) { token }: z.output<typeof Token>): Promise<StreamableFile> {
    const text = await this.feeds.read(token);
    return new StreamableFile(Buffer.from(text), { type: `${CALENDAR}; charset=utf-8`, disposition: 'inline' });
  }

  @Get('visits')
  @Does({ access: 'keepCalendar', summary: 'Visits to come, as the reader may see them', answer: VisitList })
  async toCome(@SignedIn() user: User): Promise<z.input<typeof VisitList>> {
    const visits = await this.feeds.toCome(user);
    return { items: visits.map(({ days, ...visit }) => ({ ...visit, days: [...days] })) };
  }

  @Get('calendar-feed')
  @Does({ access: 'keepCalendar', summary: 'Whether the reader has a secret calendar address', answer: FeedView })
  async status(@SignedIn() user: User): Promise<{ readonly feed: FeedStatus | null }> {
    return { feed: await this.feeds.status(user) };
  }

  @Put('calendar-feed')
  @Does({ access: 'keepCalendar', summary: 'Make a new secret calendar address; the one before ends', answer: NewFeed })
  async renew(@SignedIn() user: User): Promise<z.input<typeof NewFeed>> {
    return { url: await this.feeds.renew(user) };
  }

  @Delete('calendar-feed')
  @Does({ access: 'keepCalendar', summary: 'End the secret calendar address', status: 204 })
  revoke(@SignedIn() user: User): Promise<void> {
    return this.feeds.revoke(user);
  }
}
