import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { OfferReadsService } from '#services/offers/offer-reads.service';
import { OffersService } from '#services/offers/offers.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, CommandId, SignedIn } from '../http/parameters.js';
import { CaseRef, type CommandAnswer, type GradeName } from '../http/parts.schema.js';
import { Accepted, Declined, OfferList, OfferOfCase } from './offers.schema.js';

type Ref = z.output<typeof CaseRef>;
type View = z.input<typeof OfferOfCase>;
type Level = z.input<typeof GradeName>;

@ApiTags('Offers')
@Controller()
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly reads: OfferReadsService,
  ) {}

  @Get('own/offers')
  @Does({ access: 'declareInterests', summary: 'One’s own cases under way, and what was offered', answer: OfferList })
  async own(@SignedIn() user: User): Promise<z.input<typeof OfferList>> {
    const items = await this.reads.own(user);
    return { items: items.map((each) => ({ ...each, targetLevel: each.targetLevel as Level })) };
  }

  @Get('cases/:number/:cycle/offer')
  @Does({ access: 'readCase', summary: 'The offer to its assessor, and the answer', answer: OfferOfCase })
  async ofCase(@SignedIn() user: User, @Param({ schema: CaseRef }) { number, cycle }: Ref): Promise<View> {
    const offer = await this.reads.ofCase(user, number, cycle);
    return { offer: offer ? { ...offer, targetLevel: offer.targetLevel as Level } : null };
  }

  @Post('cases/:number/:cycle/accept-offer')
  @Does({
    access: 'answerOffer',
    summary: 'Take the assessment on, with a declaration; the office records what it heard',
    answer: OfferOfCase,
    status: 201,
    once: true,
  })
  async accept(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: Ref,
    @Body({ schema: Accepted }) given: z.output<typeof Accepted>,
  ): Promise<View> {
    await this.offers.accept({ user, number, cycle, commandId }, given);
    return this.ofCase(user, { number, cycle });
  }

  @Post('cases/:number/:cycle/decline-offer')
  @Command('answerOffer', 'Decline the assessment, with the reason; the assignment ends')
  decline(
    @AskedOfCase() asked: Asked,
    @Body({ schema: Declined }) given: z.output<typeof Declined>,
  ): Promise<z.input<typeof CommandAnswer>> {
    return this.offers.decline(asked, given);
  }
}
