import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ClaimDecisionsService } from '#services/claims/claim-decisions.service';
import { ClaimReadingsService } from '#services/claims/claim-readings.service';
import type { AskedOfClaim } from '#services/claims/claims.service';
import { Step } from '../http/operation.js';
import { AskedOfThing } from '../http/parameters.js';
import { ClaimReturn, ClaimView } from './claims.schema.js';
import { claimView } from './claims.view.js';

type View = Promise<z.input<typeof ClaimView>>;

const version = (answer: { readonly version: number }): number => answer.version;

@ApiTags('Claims')
@Controller('claims')
export class ClaimDecisionsController {
  constructor(
    private readonly decisions: ClaimDecisionsService,
    private readonly readings: ClaimReadingsService,
  ) {}

  @Post(':id/return')
  @Step({
    access: 'decideClaim',
    summary: 'Give a claim back, with a reason for each line at fault; never one’s own',
    answer: ClaimView,
    version,
  })
  async giveBack(
    @AskedOfThing() asked: AskedOfClaim,
    @Body({ schema: ClaimReturn }) { remarks }: z.output<typeof ClaimReturn>,
  ): View {
    await this.decisions.giveBack(asked, remarks);
    return this.view(asked);
  }

  @Post(':id/approve')
  @Step({
    access: 'decideClaim',
    summary:
      'Approve a claim, which charges it; never one’s own. Repeated, it charges what could not be charged before',
    answer: ClaimView,
    version,
  })
  async approve(@AskedOfThing() asked: AskedOfClaim): View {
    await this.decisions.approve(asked);
    return this.view(asked);
  }

  private async view({ user, id }: AskedOfClaim): View {
    return claimView(await this.readings.one(user, id));
  }
}
