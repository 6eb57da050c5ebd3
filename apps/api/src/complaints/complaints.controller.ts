import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ComplaintReadsService } from '#services/proceedings/complaints/complaint-reads.service';
import { ComplaintsService } from '#services/proceedings/complaints/complaints.service';
import type { AskedOfProceeding } from '#services/proceedings/proceedings.service';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { Candidates, ProceedingAnswer } from '../proceedings/proceeding.schema.js';
import {
  ComplaintAnswer,
  ComplaintList,
  ComplaintPageView,
  ComplaintQuery,
  Findings,
  Investigator,
  NewComplaint,
} from './complaints.schema.js';
import { complaintRowView, complaintView } from './complaints.view.js';

type Answer = Promise<z.input<typeof ProceedingAnswer>>;
type Page = Promise<z.input<typeof ComplaintPageView>>;
type Asked = AskedOfProceeding;

const seqOf = ({ seq }: { readonly seq: number }): number => seq;
const page = { answer: ComplaintPageView, version: seqOf } as const;
const step = (access: 'keepComplaints' | 'investigateComplaint' | 'answerComplaint', summary: string) =>
  Step({ access, summary, answer: ProceedingAnswer, version: seqOf });

@ApiTags('Complaints')
@Controller('complaints')
export class ComplaintsController {
  constructor(
    private readonly complaints: ComplaintsService,
    private readonly reads: ComplaintReadsService,
    private readonly waiting: WaitingProceedingsService,
  ) {}

  @Get()
  @Does({ access: 'readComplaints', summary: 'Complaints, open ones first', answer: ComplaintList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: ComplaintQuery }) { mine, ...query }: z.output<typeof ComplaintQuery>,
  ): Promise<z.input<typeof ComplaintList>> {
    const { items, nextCursor } = await this.reads.list(user, {
      ...query,
      ...(await this.waiting.idsOf(user, mine)),
    });
    return { items: items.map(complaintRowView), nextCursor };
  }

  @Post()
  @Does({ ...page, access: 'keepComplaints', summary: 'Note a complaint', status: 201, once: true })
  async receive(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewComplaint }) complaint: z.output<typeof NewComplaint>,
  ): Page {
    return this.one(user, { id: await this.complaints.receive(user, commandId, complaint) });
  }

  @Get('people')
  @Does({ access: 'keepComplaints', summary: 'Whom a complaint could be about', answer: Candidates })
  async people(@SignedIn() user: User): Promise<z.input<typeof Candidates>> {
    const people = await this.reads.people(user);
    return { items: people.map((each) => ({ ...each, roles: [...each.roles] })) };
  }

  @Get(':id')
  @Does({ ...page, access: 'readComplaints', summary: 'One complaint with its history' })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Page {
    return complaintView(await this.reads.page(user, id));
  }

  @Get(':id/candidates')
  @Does({ access: 'keepComplaints', summary: 'Who could look into it, and who not', answer: Candidates })
  async candidates(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
  ): Promise<z.input<typeof Candidates>> {
    const people = await this.reads.candidates(user, id);
    return { items: people.map((each) => ({ ...each, roles: [...each.roles] })) };
  }

  @Post(':id/acknowledge')
  @step('keepComplaints', 'Acknowledge it to the complainant')
  acknowledge(@AskedOfThing() asked: Asked): Answer {
    return this.complaints.acknowledge(asked);
  }

  @Post(':id/appoint-investigator')
  @step('keepComplaints', 'Appoint who looks into it: nobody with a part in it')
  appoint(@AskedOfThing() asked: Asked, @Body({ schema: Investigator }) who: z.output<typeof Investigator>): Answer {
    return this.complaints.appointInvestigator(asked, who);
  }

  @Post(':id/record-findings')
  @step('investigateComplaint', 'Record the findings, as whoever was appointed')
  findings(@AskedOfThing() asked: Asked, @Body({ schema: Findings }) found: z.output<typeof Findings>): Answer {
    return this.complaints.recordFindings(asked, found);
  }

  @Post(':id/answer')
  @step('answerComplaint', 'Answer it to the complainant, with what is put right')
  answer(
    @AskedOfThing() asked: Asked,
    @Body({ schema: ComplaintAnswer }) body: z.output<typeof ComplaintAnswer>,
  ): Answer {
    return this.complaints.answer(asked, body);
  }

  @Post(':id/withdraw')
  @step('keepComplaints', 'Note that it was withdrawn')
  withdraw(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.complaints.withdraw(asked, why);
  }
}
