import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { OfficersService } from '#services/cases/officers.service';
import { WorklistsService } from '#services/cases/worklists.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { AssignedList, NewOfficer, Officers, Worklists } from './worklists.schema.js';

@ApiTags('Cases')
@Controller()
export class WorklistsController {
  constructor(
    private readonly worklists: WorklistsService,
    private readonly officers: OfficersService,
  ) {}

  @Get('worklists')
  @Does({ access: 'readCase', summary: 'The reader’s worklists, with how many cases each has', answer: Worklists })
  async counts(@SignedIn() user: User): Promise<z.input<typeof Worklists>> {
    return { items: (await this.worklists.counts(user)).map((each) => ({ ...each })) };
  }

  @Get('officers')
  @Does({ access: 'assignOfficer', summary: 'Whom a case can be given to', answer: Officers })
  async list(@SignedIn() user: User): Promise<z.input<typeof Officers>> {
    return { items: [...(await this.officers.list(user))] };
  }

  @Post('case-officers')
  @Does({
    access: 'assignOfficer',
    summary: 'Give cases to a case officer, or to nobody; each case is answered for',
    answer: AssignedList,
  })
  async assign(
    @SignedIn() user: User,
    @Body({ schema: NewOfficer }) { officerId, cases }: z.output<typeof NewOfficer>,
  ): Promise<z.input<typeof AssignedList>> {
    return { items: [...(await this.officers.assign(user, officerId, cases))] };
  }
}
