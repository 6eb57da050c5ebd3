import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CaseListService, type CaseList as Listed } from '#services/cases/case-list.service';
import { CasePageService } from '#services/cases/case-page.service';
import { IntakeService, type Opened } from '#services/cases/intake.service';
import { TermsService } from '#services/cases/terms.service';
import { TimelineService, type TimelineEntry } from '#services/cases/timeline.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { CaseRef, money } from '../http/parts.schema.js';
import { CasePageView, Timeline } from './case-page.schema.js';
import { casePageView } from './case-page.view.js';
import { Application, CaseList, CaseOpened, CaseQuery, OfferedTerms, TermsQuery } from './cases.schema.js';

type Ref = z.output<typeof CaseRef>;

@ApiTags('Cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CaseListService,
    private readonly pages: CasePageService,
    private readonly timeline: TimelineService,
    private readonly intake: IntakeService,
    private readonly terms: TermsService,
  ) {}

  @Get()
  @Does({
    access: 'readCase',
    summary: 'Cases that the reader may see, what is due first comes first',
    answer: CaseList,
  })
  list(@SignedIn() user: User, @Query({ schema: CaseQuery }) query: z.output<typeof CaseQuery>): Promise<Listed> {
    return this.cases.list(user, query);
  }

  @Post()
  @Does({
    access: 'submitApplication',
    summary: 'Apply: opens a case for a programme',
    answer: CaseOpened,
    status: 201,
    once: true,
    version: ({ seq }: Opened) => seq,
  })
  apply(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: Application }) application: z.output<typeof Application>,
  ): Promise<Opened> {
    return this.intake.submit(user, commandId, application);
  }

  @Get('terms')
  @Does({ access: 'readMasterData', summary: 'Terms and fee that an application accepts', answer: OfferedTerms })
  async offered(
    @SignedIn() user: User,
    @Query({ schema: TermsQuery }) { year }: z.output<typeof TermsQuery>,
  ): Promise<z.input<typeof OfferedTerms>> {
    const { terms, fee } = await this.terms.offered(user, year);
    return { terms: { ...terms }, fee: fee === null ? null : money(fee) };
  }

  @Get(':number/:cycle')
  @Does({
    access: 'readCase',
    summary: 'Everything that the page of a case shows',
    answer: CasePageView,
    version: ({ seq }: z.input<typeof CasePageView>) => seq,
  })
  async page(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
  ): Promise<z.input<typeof CasePageView>> {
    return casePageView(await this.pages.page(user, number, cycle));
  }

  @Get(':number/:cycle/timeline')
  @Does({ access: 'readCase', summary: 'All that has happened on a case, newest first', answer: Timeline })
  async entries(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
  ): Promise<{ readonly items: readonly TimelineEntry[] }> {
    return { items: await this.timeline.entries(user, number, cycle) };
  }
}
