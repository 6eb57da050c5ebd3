import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Instruction } from '#domain/collection/instructions';
import { CollectionsService } from '#services/collection/collections.service';
import { Does, type OperationOptions } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import {
  CollectionView,
  DisputeOutcome,
  NewDispute,
  NewPromise,
  NewReview,
  Owners,
  WriteOffDecision,
} from './collection.schema.js';
import { collectionView } from './collection.view.js';

type Ref = z.output<typeof ById>;
type View = Promise<z.input<typeof CollectionView>>;

const Instructs = (access: OperationOptions['access'], summary: string): MethodDecorator =>
  Does({ access, summary, answer: CollectionView, once: true });

@ApiTags('Collection')
@Controller()
export class CollectionController {
  constructor(private readonly collections: CollectionsService) {}

  @Get('invoices/:id/collection')
  @Does({
    access: 'readReceivables',
    summary: 'Collection of an invoice: what goes out next and why, what holds it, what happened',
    answer: CollectionView,
  })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): View {
    return collectionView(await this.collections.of(user, id));
  }

  @Get('collection/owners')
  @Does({ access: 'holdCollection', summary: 'Who may own a dispute', answer: Owners })
  async owners(): Promise<z.input<typeof Owners>> {
    return { items: [...(await this.collections.owners())] };
  }

  @Post('invoices/:id/collection/promise')
  @Instructs('holdCollection', 'Record a promise to pay: reminders rest until its day is over')
  promise(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewPromise }) data: z.output<typeof NewPromise>,
  ): View {
    return this.instruct(user, id, key, { type: 'promise', data });
  }

  @Post('invoices/:id/collection/withdraw-promise')
  @Instructs('holdCollection', 'Withdraw a promise: reminders go on')
  withdrawPromise(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) data: z.output<typeof Reason>,
  ): View {
    return this.instruct(user, id, key, { type: 'withdrawPromise', data });
  }

  @Post('invoices/:id/collection/dispute')
  @Instructs('holdCollection', 'Record a dispute with its owner and review date: it stops the reminders alone')
  dispute(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewDispute }) data: z.output<typeof NewDispute>,
  ): View {
    return this.instruct(user, id, key, { type: 'dispute', data });
  }

  @Post('invoices/:id/collection/review-dispute')
  @Instructs('holdCollection', 'Review a dispute: another review date, perhaps another owner')
  reviewDispute(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewReview }) data: z.output<typeof NewReview>,
  ): View {
    return this.instruct(user, id, key, { type: 'reviewDispute', data });
  }

  @Post('invoices/:id/collection/settle-dispute')
  @Instructs('holdCollection', 'Settle a dispute: the invoice stands, or a credit note answers it')
  settleDispute(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: DisputeOutcome }) data: z.output<typeof DisputeOutcome>,
  ): View {
    return this.instruct(user, id, key, { type: 'settleDispute', data });
  }

  @Post('invoices/:id/collection/propose-write-off')
  @Instructs('proposeWriteOff', 'Propose to write off what is open; somebody else decides')
  proposeWriteOff(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) data: z.output<typeof Reason>,
  ): View {
    return this.instruct(user, id, key, { type: 'proposeWriteOff', data });
  }

  @Post('invoices/:id/collection/approve-write-off')
  @Instructs('decideWriteOff', 'Approve a write-off that somebody else proposed')
  approveWriteOff(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: WriteOffDecision }) data: z.output<typeof WriteOffDecision>,
  ): View {
    return this.instruct(user, id, key, { type: 'approveWriteOff', data });
  }

  @Post('invoices/:id/collection/refuse-write-off')
  @Instructs('decideWriteOff', 'Do not approve a write-off, or give it up')
  refuseWriteOff(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: WriteOffDecision }) data: z.output<typeof WriteOffDecision>,
  ): View {
    return this.instruct(user, id, key, { type: 'refuseWriteOff', data });
  }

  @Post('invoices/:id/collection/reverse-write-off')
  @Instructs('decideWriteOff', 'Take a write-off back: the invoice is open again')
  reverseWriteOff(
    @SignedIn() user: User,
    @CommandId() key: string,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: Reason }) data: z.output<typeof Reason>,
  ): View {
    return this.instruct(user, id, key, { type: 'reverseWriteOff', data });
  }

  private async instruct(user: User, id: string, commandId: string, instruction: Instruction): View {
    await this.collections.instruct(user, id, commandId, instruction);
    return this.one(user, { id });
  }
}
