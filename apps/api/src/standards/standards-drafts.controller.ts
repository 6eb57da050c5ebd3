import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { StandardsLabService } from '#services/scoring/standards-lab.service';
import { StandardsReadingsService, type Draft } from '#services/standards/standards-readings.service';
import { StandardsDraftsService, type AskedOfDraft } from '#services/standards/standards-drafts.service';
import { StandardsPublicationService } from '#services/standards/standards-publication.service';
import type { StandardsVersion } from '#services/standards/standards.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import * as schema from './standards-drafts.schema.js';
import { StandardsView } from './standards.schema.js';

type Id = z.output<typeof ById>;

const draft = { answer: schema.DraftView, version: ({ version }: { readonly version: number }) => version } as const;

@ApiTags('Standards')
@Controller('standards-drafts')
export class StandardsDraftsController {
  constructor(
    private readonly readings: StandardsReadingsService,
    private readonly drafts: StandardsDraftsService,
    private readonly publication: StandardsPublicationService,
    private readonly lab: StandardsLabService,
  ) {}

  @Get()
  @Does({
    access: 'readStandardsDrafts',
    summary: 'Versions being drafted, the latest first',
    answer: schema.DraftList,
  })
  list(@SignedIn() user: User, @Query({ schema: schema.Paging }) query: z.output<typeof schema.Paging>) {
    return this.readings.list(user, query);
  }

  @Post()
  @Does({
    ...draft,
    access: 'draftStandards',
    summary: 'Begin a draft as a copy of a published version',
    status: 201,
    once: true,
  })
  begin(
    @SignedIn() user: User,
    @CommandId() id: string,
    @Body({ schema: schema.NewDraft }) given: z.output<typeof schema.NewDraft>,
  ): Promise<Draft> {
    return this.drafts.begin(user, id, given);
  }

  @Get(':id')
  @Does({
    ...draft,
    access: 'readStandardsDrafts',
    summary: 'One draft, with what differs from the version it began from',
  })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<Draft> {
    return this.readings.one(user, id);
  }

  @Put(':id/segments/:no')
  @Does({
    ...draft,
    access: 'draftStandards',
    summary: 'Write one segment; its criteria are numbered by their order',
    ifMatch: true,
  })
  segment(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: schema.SegmentNo }) { id, no }: z.output<typeof schema.SegmentNo>,
    @Body({ schema: schema.SegmentIn }) segment: z.output<typeof schema.SegmentIn>,
  ): Promise<Draft> {
    return this.drafts.writeSegment({ user, id, expectedSeq }, no, segment);
  }

  @Put(':id/judging')
  @Does({ ...draft, access: 'draftStandards', summary: 'Set grades and periods', ifMatch: true })
  judging(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: schema.JudgingIn }) judging: z.output<typeof schema.JudgingIn>,
  ): Promise<Draft> {
    return this.drafts.writeJudging({ user, id, expectedSeq }, judging);
  }

  @Post(':id/consultation')
  @Step({ ...draft, access: 'draftStandards', summary: 'Open the consultation, from today to the end of a day' })
  consult(
    @AskedOfThing() asked: AskedOfDraft,
    @Body({ schema: schema.Until }) { until }: z.output<typeof schema.Until>,
  ): Promise<Draft> {
    return this.drafts.openConsultation(asked, until);
  }

  @Post(':id/give-up')
  @Step({ ...draft, access: 'draftStandards', summary: 'Give the draft up' })
  giveUp(
    @AskedOfThing() asked: AskedOfDraft,
    @Body({ schema: schema.GivenUp }) { reason }: z.output<typeof schema.GivenUp>,
  ): Promise<Draft> {
    return this.drafts.giveUp(asked, reason);
  }

  @Post(':id/publish')
  @Step({
    access: 'publishStandards',
    summary: 'Publish it on the Board’s decision, from a day on; it never changes again',
    answer: StandardsView,
  })
  publish(
    @AskedOfThing() asked: AskedOfDraft,
    @Body({ schema: schema.Published }) publication: z.output<typeof schema.Published>,
  ): Promise<StandardsVersion> {
    return this.publication.publish(asked, publication);
  }

  @Get(':id/dry-run')
  @Does({
    access: 'readStandardsDrafts',
    summary: 'What past score sets would come to under the draft',
    answer: schema.LabView,
  })
  dryRun(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id) {
    return this.lab.run(user, id);
  }
}
