import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { AgreementService } from '#services/visits/agreement.service';
import { EstimatesService } from '#services/visits/estimates.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { CaseRef, money, type CommandAnswer } from '../http/parts.schema.js';
import { Confirmation, Estimate, EstimateAgreement, EstimateView, Proposal } from './agreement.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;

@ApiTags('Visits')
@Controller('cases/:number/:cycle')
export class AgreementController {
  constructor(
    private readonly agreement: AgreementService,
    private readonly estimates: EstimatesService,
  ) {}

  @Post('propose-visit')
  @Command('proposeVisit', 'Propose days for the visit, or others than those proposed')
  propose(@AskedOfCase() asked: Asked, @Body({ schema: Proposal }) proposal: z.output<typeof Proposal>): Answer {
    return this.agreement.propose(asked, proposal);
  }

  @Post('confirm-visit')
  @Command('confirmVisit', 'Agree to the days proposed; the last agreement books the visit')
  confirm(@AskedOfCase() asked: Asked, @Body({ schema: Confirmation }) said: z.output<typeof Confirmation>): Answer {
    return this.agreement.confirm(asked, said);
  }

  @Post('estimate-travel')
  @Command('estimateTravel', 'Estimate Travel and Subsistence; the organisation is asked to agree')
  estimate(@AskedOfCase() asked: Asked, @Body({ schema: Estimate }) estimate: z.output<typeof Estimate>): Answer {
    return this.estimates.estimate(asked, estimate);
  }

  @Post('agree-estimate')
  @Command('agreeEstimate', 'Agree to the estimate of Travel and Subsistence')
  agree(
    @AskedOfCase() asked: Asked,
    @Body({ schema: EstimateAgreement }) said: z.output<typeof EstimateAgreement>,
  ): Answer {
    return this.estimates.agree(asked, said);
  }

  @Get('estimate')
  @Does({ access: 'readCase', summary: 'Travel and Subsistence as estimated, line by line', answer: EstimateView })
  async show(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<z.input<typeof EstimateView>> {
    const estimate = await this.estimates.ofCase(user, number, cycle);
    if (!estimate) return { estimate: null };
    const { lines, net, madeAt, agreedOn } = estimate;
    const shown = lines.map((line) => ({ ...line, unitNet: money(line.unitNet), net: money(line.net) }));
    return { estimate: { lines: shown, net: money(net), madeAt, agreedOn } };
  }
}
