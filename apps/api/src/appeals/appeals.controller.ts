import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { AppealReadsService } from '#services/proceedings/appeals/appeal-reads.service';
import { AppealsService } from '#services/proceedings/appeals/appeals.service';
import type { AskedOfProceeding } from '#services/proceedings/proceedings.service';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { Candidates, ProceedingAnswer } from '../proceedings/proceeding.schema.js';
import { Admission, AppealList, AppealPageView, AppealQuery, Decision, Panel, View } from './appeals.schema.js';
import { appealRowView, appealView } from './appeals.view.js';

type Answer = Promise<z.input<typeof ProceedingAnswer>>;
type Asked = AskedOfProceeding;

const seqOf = ({ seq }: { readonly seq: number }): number => seq;
const step = (access: 'keepAppeals' | 'withdrawAppeal' | 'decideAppeal', summary: string): MethodDecorator =>
  Step({ access, summary, answer: ProceedingAnswer, version: seqOf });

@ApiTags('Appeals')
@Controller('appeals')
export class AppealsController {
  constructor(
    private readonly appeals: AppealsService,
    private readonly reads: AppealReadsService,
    private readonly waiting: WaitingProceedingsService,
  ) {}

  @Get()
  @Does({ access: 'readAppeals', summary: 'Appeals, open ones first', answer: AppealList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: AppealQuery }) { mine, ...query }: z.output<typeof AppealQuery>,
  ): Promise<z.input<typeof AppealList>> {
    const { items, nextCursor } = await this.reads.list(user, {
      ...query,
      ...(await this.waiting.idsOf(user, mine)),
    });
    return { items: items.map(appealRowView), nextCursor };
  }

  @Get(':id')
  @Does({ access: 'readAppeals', summary: 'One appeal with its history', answer: AppealPageView, version: seqOf })
  async one(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
  ): Promise<z.input<typeof AppealPageView>> {
    return appealView(await this.reads.page(user, id));
  }

  @Get(':id/candidates')
  @Does({ access: 'keepAppeals', summary: 'Who could sit on its panel, and who not', answer: Candidates })
  async candidates(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
  ): Promise<z.input<typeof Candidates>> {
    const people = await this.reads.candidates(user, id);
    return { items: people.map((each) => ({ ...each, roles: [...each.roles] })) };
  }

  @Post(':id/admit')
  @step('keepAppeals', 'Admit it; a late one only by a manager, with the reason')
  admit(@AskedOfThing() asked: Asked, @Body({ schema: Admission }) body: z.output<typeof Admission>): Answer {
    return this.appeals.admit(asked, body);
  }

  @Post(':id/refuse')
  @step('keepAppeals', 'Do not admit it')
  refuse(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.appeals.refuse(asked, why);
  }

  @Post(':id/appoint-panel')
  @step('keepAppeals', 'Appoint its panel: two or more, none with a part in the case')
  appointPanel(@AskedOfThing() asked: Asked, @Body({ schema: Panel }) body: z.output<typeof Panel>): Answer {
    return this.appeals.appointPanel(asked, body);
  }

  @Post(':id/give-view')
  @step('decideAppeal', 'Give a view as a member of its panel')
  giveView(@AskedOfThing() asked: Asked, @Body({ schema: View }) body: z.output<typeof View>): Answer {
    return this.appeals.giveView(asked, body);
  }

  @Post(':id/decide')
  @step('decideAppeal', 'Record what the panel has decided')
  decide(@AskedOfThing() asked: Asked, @Body({ schema: Decision }) body: z.output<typeof Decision>): Answer {
    return this.appeals.decide(asked, body);
  }

  @Post(':id/withdraw')
  @step('withdrawAppeal', 'Withdraw it')
  withdraw(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: z.output<typeof Reason>): Answer {
    return this.appeals.withdraw(asked, why);
  }
}
