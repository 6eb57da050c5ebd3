import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { pence } from '#domain/money/pence';
import { ClaimReadingsService } from '#services/claims/claim-readings.service';
import { ClaimsService, type AskedOfClaim } from '#services/claims/claims.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, CommandId, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, CaseRef, Reason } from '../http/parts.schema.js';
import { ClaimList, ClaimQuery, ClaimView, NewClaimLines, TravelView } from './claims.schema.js';
import { claimListView, claimView, travelView } from './claims.view.js';

type Ref = z.output<typeof ById>;
type CaseAt = z.output<typeof CaseRef>;
type View = Promise<z.input<typeof ClaimView>>;

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Claims')
@Controller()
export class ClaimsController {
  constructor(
    private readonly claims: ClaimsService,
    private readonly readings: ClaimReadingsService,
  ) {}

  @Get('claims')
  @Does({
    access: 'readClaims',
    summary: 'Claims of Travel and Subsistence: an assessor’s own, all to finance and the office; the newest first',
    answer: ClaimList,
  })
  async list(
    @SignedIn() user: User,
    @Query({ schema: ClaimQuery }) query: z.output<typeof ClaimQuery>,
  ): Promise<z.input<typeof ClaimList>> {
    return claimListView(await this.readings.list(user, query));
  }

  @Get('claims/:id')
  @Does({ access: 'readClaims', summary: 'One claim with its receipts and steps', answer: ClaimView, version })
  one(@SignedIn() user: User, @Param({ schema: ById }) { id }: Ref): View {
    return this.view(user, id);
  }

  @Get('cases/:number/:cycle/travel')
  @Does({
    access: 'readCase',
    summary: 'What Travel and Subsistence of a case was estimated at and what was approved, and the claims one may see',
    answer: TravelView,
  })
  async ofCase(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
  ): Promise<z.input<typeof TravelView>> {
    return travelView(await this.readings.ofCase(user, number, cycle));
  }

  @Post('cases/:number/:cycle/claims')
  @Does({
    access: 'claimTravel',
    summary: 'Begin a claim for a case that is or was one’s own',
    answer: ClaimView,
    status: 201,
    once: true,
    version,
  })
  async open(
    @SignedIn() user: User,
    @CommandId() commandId: string,
    @Param({ schema: CaseRef }) { number, cycle }: CaseAt,
  ): View {
    return this.view(user, await this.claims.open(user, number, cycle, commandId));
  }

  @Put('claims/:id/lines')
  @Does({ access: 'claimTravel', summary: 'The lines of a claim', answer: ClaimView, ifMatch: true, version })
  async change(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: NewClaimLines }) given: z.output<typeof NewClaimLines>,
  ): View {
    const lines = given.lines.map(({ gross, vat, miles, note, receiptId, ...line }) => ({
      ...line,
      ...{ gross: gross ?? null, vat: vat ?? pence(0), miles: miles ?? null },
      ...{ note: note ?? null, receiptId: receiptId ?? null },
    }));
    await this.claims.change({ user, id, expectedSeq }, lines);
    return this.view(user, id);
  }

  @Post('claims/:id/submit')
  @Step({ access: 'claimTravel', summary: 'Submit a claim for its decision', answer: ClaimView, version })
  async submit(@AskedOfThing() asked: AskedOfClaim): View {
    await this.claims.submit(asked);
    return this.view(asked.user, asked.id);
  }

  @Post('claims/:id/withdraw')
  @Step({ access: 'claimTravel', summary: 'Withdraw a claim that is not decided', answer: ClaimView, version })
  async withdraw(
    @AskedOfThing() asked: AskedOfClaim,
    @Body({ schema: Reason }) { reason }: z.output<typeof Reason>,
  ): View {
    await this.claims.withdraw(asked, reason);
    return this.view(asked.user, asked.id);
  }

  private async view(user: User, id: string): View {
    return claimView(await this.readings.one(user, id));
  }
}
