import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { VatPeriodsService, type PeriodTotals } from '#services/books/vat-periods.service';
import { Does } from '../http/operation.js';
import { CommandId, SignedIn } from '../http/parameters.js';
import { money, Reason } from '../http/parts.schema.js';
import { ByFrom, UnlockDecision, VatPeriodList } from './vat-periods.schema.js';

type List = Promise<z.input<typeof VatPeriodList>>;
type Ref = z.output<typeof ByFrom>;

@ApiTags('Books')
@Controller('books/vat-periods')
export class VatPeriodsController {
  constructor(private readonly periods: VatPeriodsService) {}

  @Get()
  @Does({ access: 'readBooks', summary: 'VAT periods with their totals, the latest first', answer: VatPeriodList })
  async list(@SignedIn() user: User): List {
    const periods = await this.periods.list(user);
    return {
      items: periods.map(({ totals, stamped, unlock, steps, ...period }) => ({
        ...period,
        totals: totalsView(totals),
        stamped: stamped && totalsView(stamped),
        unlock: unlock && { reason: unlock.reason, askedBy: unlock.askedBy, mine: unlock.askedById === user.id },
        steps: [...steps],
      })),
    };
  }

  @Post(':from/lock')
  @Does({
    access: 'lockPeriod',
    summary: 'Lock a period that is over: its totals are stamped, and nothing is issued with a date in it',
    answer: VatPeriodList,
    once: true,
  })
  async lock(@SignedIn() user: User, @CommandId() commandId: string, @Param({ schema: ByFrom }) { from }: Ref): List {
    await this.periods.lock(user, from, commandId);
    return this.list(user);
  }

  @Post(':from/ask-unlock')
  @Does({
    access: 'unlockPeriod',
    summary: 'Ask for the last locked period to be unlocked; another person decides',
    answer: VatPeriodList,
    once: true,
  })
  async ask(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ByFrom }) { from }: Ref,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): List {
    await this.periods.askUnlock(user, from, commandId, reason);
    return this.list(user);
  }

  @Post(':from/decide-unlock')
  @Does({
    access: 'unlockPeriod',
    summary: 'Unlock a period that somebody else asked for, or leave it locked',
    answer: VatPeriodList,
    once: true,
  })
  async decide(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: ByFrom }) { from }: Ref,
    @Body({ schema: UnlockDecision }) { open, reason }: z.output<typeof UnlockDecision>,
  ): List {
    await this.periods.decideUnlock(user, from, commandId, open, reason);
    return this.list(user);
  }
}

const totalsView = ({ box1Pence, box6Pence, netPence, vatPence, grossPence, documents, sha256 }: PeriodTotals) => ({
  ...{ box1: money(box1Pence), box6: money(box6Pence), net: money(netPence), vat: money(vatPence) },
  ...{ gross: money(grossPence), documents, sha256 },
});
