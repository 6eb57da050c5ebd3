import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { MisuseService, type AskedOfMisuse, type Misuse } from '#services/misuse/misuse.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { MisuseFollowUp, MisuseList, MisuseQuery, MisuseView, NewMisuse } from './misuse.schema.js';

const one = { access: 'keepMisuse', answer: MisuseView, version: ({ version }: Misuse) => version } as const;

@ApiTags('Certificates')
@Controller('mark-misuse')
export class MisuseController {
  constructor(private readonly misuse: MisuseService) {}

  @Get()
  @Does({ access: 'keepMisuse', summary: 'Reports of misuse of the mark, open ones first', answer: MisuseList })
  list(
    @SignedIn() user: User,
    @Query({ schema: MisuseQuery }) query: z.output<typeof MisuseQuery>,
  ): Promise<{ readonly items: readonly Misuse[]; readonly nextCursor: string | null }> {
    return this.misuse.list(user, query);
  }

  @Post()
  @Does({ ...one, summary: 'Note a report: who saw what, where and when', status: 201, once: true })
  note(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewMisuse }) report: z.output<typeof NewMisuse>,
  ): Promise<Misuse> {
    return this.misuse.note(user, commandId, report);
  }

  @Get(':id')
  @Does({ ...one, summary: 'One report with what was done about it' })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Promise<Misuse> {
    return this.misuse.one(user, id);
  }

  @Post(':id/follow-up')
  @Step({ ...one, summary: 'Note what was done, and what came of it' })
  followUp(
    @AskedOfThing() asked: AskedOfMisuse,
    @Body({ schema: MisuseFollowUp }) said: z.output<typeof MisuseFollowUp>,
  ): Promise<Misuse> {
    return this.misuse.followUp(asked, said);
  }
}
