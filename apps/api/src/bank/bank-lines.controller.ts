import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { BankLinesService } from '#services/bank/bank-lines.service';
import { MatchingService } from '#services/bank/matching.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { LineList, LinesQuery, LineView, MatchWish, RecordWish } from './bank.schema.js';
import { lineView } from './bank.view.js';

type Id = z.output<typeof ById>;
type View = Promise<z.input<typeof LineView>>;

const decides = { access: 'matchBank', answer: LineView, once: true } as const;

@ApiTags('Bank')
@Controller('bank/lines')
export class BankLinesController {
  constructor(
    private readonly lines: BankLinesService,
    private readonly matching: MatchingService,
  ) {}

  @Get()
  @Does({ access: 'readBank', summary: 'Lines of the bank, the oldest first, with suggestions', answer: LineList })
  async list(
    @SignedIn() user: User,
    @Query({ schema: LinesQuery }) query: z.output<typeof LinesQuery>,
  ): Promise<z.input<typeof LineList>> {
    const { items, ...list } = await this.lines.list(user, query);
    return { ...list, items: items.map(lineView) };
  }

  @Get(':id')
  @Does({ access: 'readBank', summary: 'One line of the bank, with what it may be paying and why', answer: LineView })
  async one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Id): View {
    return lineView(await this.lines.one(user, id));
  }

  @Post(':id/match')
  @Does({
    ...decides,
    summary: 'Confirm whose payment it is and what it settles: payment, allocations and match at once',
  })
  async match(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: MatchWish }) { organisationId, shares }: z.output<typeof MatchWish>,
  ): View {
    const wish = { organisationId, shares: shares.map(({ invoice, amount }) => ({ id: invoice, pence: amount })) };
    await this.matching.match(user, id, commandId, wish);
    return this.one(user, { id });
  }

  @Post(':id/match-payment')
  @Does({ ...decides, summary: 'It is a payment that was entered by hand before' })
  async matchPayment(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: RecordWish }) wish: z.output<typeof RecordWish>,
  ): View {
    await this.matching.matchPayment(user, id, commandId, wish.id);
    return this.one(user, { id });
  }

  @Post(':id/match-refund')
  @Does({ ...decides, summary: 'Money out: it is a refund on record' })
  async matchRefund(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: RecordWish }) wish: z.output<typeof RecordWish>,
  ): View {
    await this.matching.matchRefund(user, id, commandId, wish.id);
    return this.one(user, { id });
  }

  @Post(':id/ignore')
  @Does({ ...decides, summary: 'It is nothing of the customers’ accounts: charges, interest, a transfer of our own' })
  async ignore(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    await this.matching.ignore(user, id, commandId, reason);
    return this.one(user, { id });
  }

  @Post(':id/undo')
  @Does({
    ...decides,
    summary: 'Take back what was decided; a payment recorded with it is taken back with its allocations',
  })
  async undo(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ById }) { id }: Id,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    await this.matching.undo(user, id, commandId, reason);
    return this.one(user, { id });
  }
}
