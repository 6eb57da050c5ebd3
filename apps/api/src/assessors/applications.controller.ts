import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ApplicationReadsService } from '#services/assessors/applications/application-reads.service';
import { ApplicationsService, type AskedOfApplication } from '#services/assessors/applications/applications.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import {
  Acceptance,
  ApplicationAnswer,
  ApplicationList,
  ApplicationPageView,
  ApplicationQuery,
  Appointed,
  Decided,
  Heard,
  NewApplication,
  Training,
} from './applications.schema.js';
import { applicationView } from './applications.view.js';

type Page = Promise<z.input<typeof ApplicationPageView>>;
type Answer = Promise<z.input<typeof ApplicationAnswer>>;
type Asked = AskedOfApplication;

const page = { answer: ApplicationPageView, version: ({ seq }: z.input<typeof ApplicationPageView>) => seq } as const;
const step = (summary: string): MethodDecorator =>
  Step({
    ...{ access: 'keepApplications', summary, answer: ApplicationAnswer },
    version: ({ seq }: z.input<typeof ApplicationAnswer>) => seq,
  });

@ApiTags('Assessors')
@Controller('assessor-applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly reads: ApplicationReadsService,
  ) {}

  @Get()
  @Does({ access: 'readApplications', summary: 'Applications to become an assessor', answer: ApplicationList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: ApplicationQuery }) query: z.output<typeof ApplicationQuery>,
  ): Promise<z.input<typeof ApplicationList>> {
    return this.reads.list(user, query);
  }

  @Post()
  @Does({ ...page, access: 'keepApplications', summary: 'Open an application', status: 201, once: true })
  async submit(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Body({ schema: NewApplication }) applicant: z.output<typeof NewApplication>,
  ): Page {
    return this.one(user, { id: await this.applications.submit(user, commandId, applicant) });
  }

  @Get(':id')
  @Does({ ...page, access: 'readApplications', summary: 'One application with its history' })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: z.output<typeof ById>): Page {
    return applicationView(await this.reads.page(user, id));
  }

  @Post(':id/accept')
  @step('Accept it for training; the applicant becomes a candidate on the register')
  accept(@AskedOfThing() asked: Asked, @Body({ schema: Acceptance }) body: z.output<typeof Acceptance>): Answer {
    return this.applications.accept(asked, body);
  }

  @Post(':id/decline')
  @step('Decline it')
  decline(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.applications.decline(asked, why);
  }

  @Post(':id/record-training')
  @step('Record the training, passed or not')
  recordTraining(@AskedOfThing() asked: Asked, @Body({ schema: Training }) body: z.output<typeof Training>): Answer {
    return this.applications.recordTraining(asked, body);
  }

  @Post(':id/record-decision')
  @step('Record what the Board has decided, from its register')
  recordDecision(@AskedOfThing() asked: Asked, @Body({ schema: Decided }) body: z.output<typeof Decided>): Answer {
    return this.applications.recordDecision(asked, body);
  }

  @Post(':id/appoint')
  @step('Begin the appointment that was offered')
  appoint(@AskedOfThing() asked: Asked, @Body({ schema: Appointed }) body: z.output<typeof Appointed>): Answer {
    return this.applications.appoint(asked, body);
  }

  @Post(':id/record-answer')
  @step('Note an answer of the applicant: the silence begins anew')
  recordAnswer(@AskedOfThing() asked: Asked, @Body({ schema: Heard }) body: z.output<typeof Heard>): Answer {
    return this.applications.recordAnswer(asked, body);
  }

  @Post(':id/withdraw')
  @step('Withdraw it')
  withdraw(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.applications.withdraw(asked, why);
  }
}
