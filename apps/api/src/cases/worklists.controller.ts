import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { OfficersService } from '#services/cases/officers.service';
import { WorklistsService } from '#services/cases/worklists.service';
import { WaitingProceedingsService, type WaitingCount } from '#services/proceedings/waiting-proceedings.service';
import { Does } from '../http/operation.js';
import { SignedIn } from '../http/parameters.js';
import { AssignedList, NewOfficer, Officers, Worklists } from './worklists.schema.js';

const TITLES = { appeal: 'Appeals', complaint: 'Complaints', certificate: 'Certificates' } as const;

/** A worklist of what comes after the report, while something of it waits for the reader. */
const afterTheReport = ({ kind, count, overdue }: WaitingCount): z.input<typeof Worklists>['items'] =>
  count === 0
    ? []
    : [
        {
          key: kind,
          title: `${TITLES[kind]} waiting for me`,
          path: `/${kind}s`,
          query: { mine: 'true' },
          count,
          overdue,
        },
      ];

@ApiTags('Cases')
@Controller()
export class WorklistsController {
  constructor(
    private readonly worklists: WorklistsService,
    private readonly officers: OfficersService,
    private readonly waiting: WaitingProceedingsService,
  ) {}

  @Get('worklists')
  @Does({ access: 'readCase', summary: 'The reader’s worklists, with how much is on each', answer: Worklists })
  async counts(@SignedIn() user: User): Promise<z.input<typeof Worklists>> {
    const [cases, after] = await Promise.all([this.worklists.counts(user), this.waiting.counts(user)]);
    return {
      items: [...cases.map((each) => ({ ...each, path: '/cases' as const })), ...after.flatMap(afterTheReport)],
    };
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
