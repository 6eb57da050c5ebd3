import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { ImprovementsService, type ImprovementOnPage } from '#services/improvements/improvements.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, CaseRef, Reason } from '../http/parts.schema.js';
import {
  ChangedImprovement,
  ImprovementChanged,
  ImprovementDone,
  ImprovementPlanned,
  Improvements,
  NewImprovement,
} from './improvements.schema.js';

type CaseAt = z.output<typeof CaseRef>;
interface AskedOf {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

type Changed = Promise<z.input<typeof ImprovementChanged>>;

const version = (answer: z.input<typeof ImprovementChanged>): number => answer.version;
const next = ({ id, expectedSeq }: Pick<AskedOf, 'id' | 'expectedSeq'>): z.input<typeof ImprovementChanged> => ({
  id,
  version: expectedSeq + 1,
});

@ApiTags('Improvements')
@Controller()
export class ImprovementsController {
  constructor(private readonly improvements: ImprovementsService) {}

  @Get('cases/:number/:cycle/improvements')
  @Does({
    access: 'readImprovements',
    summary: 'Improvement actions of a case: open ones first, the longest late on top',
    answer: Improvements,
  })
  async ofCase(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
  ): Promise<{ readonly items: readonly ImprovementOnPage[] }> {
    return { items: await this.improvements.ofCase(user, number, cycle) };
  }

  @Post('cases/:number/:cycle/improvements')
  @Does({
    access: 'keepImprovements',
    summary: 'Plan an improvement: which criterion, what, who, until when',
    answer: ImprovementPlanned,
    status: 201,
    once: true,
  })
  async plan(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
    @Body({ schema: NewImprovement }) planned: z.output<typeof NewImprovement>,
  ): Promise<z.input<typeof ImprovementPlanned>> {
    return { id: await this.improvements.plan({ user, number, cycle, commandId }, planned) };
  }

  @Put('improvements/:id')
  @Does({
    access: 'keepImprovements',
    summary: 'Change the wording, owner or day of an open action',
    answer: ImprovementChanged,
    ifMatch: true,
    version,
  })
  async change(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
    @Body({ schema: ChangedImprovement }) to: z.output<typeof ChangedImprovement>,
  ): Changed {
    await this.improvements.change({ user, id, expectedSeq }, to);
    return next({ id, expectedSeq });
  }

  @Post('improvements/:id/done')
  @Step({
    access: 'keepImprovements',
    summary: 'Done, with the criterion scored anew',
    answer: ImprovementChanged,
    version,
  })
  async done(
    @AskedOfThing() asked: AskedOf,
    @Body({ schema: ImprovementDone }) said: z.output<typeof ImprovementDone>,
  ): Changed {
    await this.improvements.done(asked, said);
    return next(asked);
  }

  @Post('improvements/:id/drop')
  @Step({ access: 'keepImprovements', summary: 'Drop an action, with the reason', answer: ImprovementChanged, version })
  async drop(@AskedOfThing() asked: AskedOf, @Body({ schema: Reason }) { reason }: z.output<typeof Reason>): Changed {
    await this.improvements.drop(asked, reason);
    return next(asked);
  }
}
