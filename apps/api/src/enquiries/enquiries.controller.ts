import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Opened } from '#services/cases/intake.service';
import { EnquiryApplicationsService } from '#services/enquiries/enquiry-applications.service';
import { EnquiriesService, type Enquiry } from '#services/enquiries/enquiries.service';
import { ListMailService } from '#services/enquiries/list-mail.service';
import { WayMailService } from '#services/enquiries/way-mail.service';
import { Application, CaseOpened } from '../cases/cases.schema.js';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById } from '../http/parts.schema.js';
import { EnquiryList, EnquiryQuery, EnquiryView, FollowUp, NewEnquiry } from './enquiries.schema.js';

type Id = z.output<typeof ById>;

const one = { access: 'keepEnquiries', answer: EnquiryView, version: ({ version }: Enquiry) => version } as const;

@ApiTags('Enquiries')
@Controller('enquiries')
export class EnquiriesController {
  constructor(
    private readonly enquiries: EnquiriesService,
    private readonly lists: ListMailService,
    private readonly ways: WayMailService,
    private readonly applications: EnquiryApplicationsService,
  ) {}

  @Get()
  @Does({ access: 'keepEnquiries', summary: 'Enquiries, those to get in touch with first', answer: EnquiryList })
  list(
    @SignedIn() user: User,
    @Query({ schema: EnquiryQuery }) query: z.output<typeof EnquiryQuery>,
  ): Promise<{ readonly items: readonly Enquiry[]; readonly nextCursor: string | null }> {
    return this.enquiries.list(user, query);
  }

  @Post()
  @Does({ ...one, summary: 'Note an enquiry', status: 201, once: true })
  note(
    @SignedIn() user: User,
    @CommandId() id: string,
    @Body({ schema: NewEnquiry }) enquiry: z.output<typeof NewEnquiry>,
  ): Promise<Enquiry> {
    return this.enquiries.note(user, id, enquiry);
  }

  @Get(':id')
  @Does({ ...one, summary: 'One enquiry with what was done about it' })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): Promise<Enquiry> {
    return this.enquiries.one(user, id);
  }

  @Post(':id/follow-up')
  @Does({ ...one, summary: 'Note what was done, what came of it, and the next contact', once: true, ifMatch: true })
  followUp(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: Id,
    @VersionSeen() seen: number,
    @Body({ schema: FollowUp }) followUp: z.output<typeof FollowUp>,
  ): Promise<Enquiry> {
    return this.enquiries.followUp(user, id, seen, followUp);
  }

  @Post(':id/application')
  @Does({
    access: 'keepEnquiries',
    summary: 'Open the case that the enquiry led to: a programme applies',
    answer: CaseOpened,
    status: 201,
    once: true,
    version: ({ seq }: Opened) => seq,
  })
  apply(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Application }) application: z.output<typeof Application>,
  ): Promise<Opened> {
    return this.applications.open(user, id, commandId, application);
  }

  @Post(':id/send-list')
  @Does({ ...one, summary: 'Answer with the list of accredited assessors, by mail', once: true, ifMatch: true })
  sendList(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id, @VersionSeen() seen: number): Promise<Enquiry> {
    return this.lists.send(user, id, seen);
  }

  @Post(':id/send-way')
  @Does({ ...one, summary: 'Answer how to become an assessor, by mail', once: true, ifMatch: true })
  sendWay(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id, @VersionSeen() seen: number): Promise<Enquiry> {
    return this.ways.send(user, id, seen);
  }
}
