import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import type { Asked } from '#services/cases/commands.service';
import { IntakeService } from '#services/cases/intake.service';
import { Command, Does } from '../http/operation.js';
import { AskedOfCase, SignedIn } from '../http/parameters.js';
import { DeclareReady } from '../readiness/readiness.schema.js';
import { CaseRef, money, Reason, type CommandAnswer } from '../http/parts.schema.js';
import { AcceptApplication, ApplicationFeeView } from './application-fee.schema.js';

type Answer = Promise<z.input<typeof CommandAnswer>>;
type Why = z.output<typeof Reason>;

@ApiTags('Intake')
@Controller('cases/:number/:cycle')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  @Post('accept-application')
  @Command('acceptApplication', 'Accept the application; pins the standards version and the fee')
  accept(
    @AskedOfCase() asked: Asked,
    @Body({ schema: AcceptApplication.prefault({}) }) { fee }: z.output<typeof AcceptApplication>,
  ): Answer {
    return this.intake.accept(asked, fee);
  }

  @Get('application-fee')
  @Does({
    access: 'acceptApplication',
    summary: 'The fee that was accepted with the application, and that of the catalogue today',
    answer: ApplicationFeeView,
  })
  async fee(
    @SignedIn() user: User,
    @Param({ schema: CaseRef }) { number, cycle }: z.output<typeof CaseRef>,
  ): Promise<z.input<typeof ApplicationFeeView>> {
    const { differs, ...fee } = await this.intake.fee(user, number, cycle);
    const shown = (each: number | null) => (each === null ? null : money(each));
    return { accepted: shown(fee.accepted), catalogue: shown(fee.catalogue), differs };
  }

  @Post('decline-application')
  @Command('declineApplication', 'Decline the application')
  decline(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.intake.decline(asked, why);
  }

  @Post('declare-ready')
  @Command('declareReady', 'Declare the programme ready; seals the self-assessment')
  declareReady(
    @AskedOfCase() asked: Asked,
    @Body({ schema: DeclareReady }) { accepted }: z.output<typeof DeclareReady>,
  ): Answer {
    return this.intake.declareReady(asked, accepted);
  }

  @Post('withdraw-readiness')
  @Command('withdrawReadiness', 'Go back to the in-house review')
  withdrawReadiness(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.intake.withdrawReadiness(asked, why);
  }

  @Post('withdraw')
  @Command('withdraw', 'Withdraw the case, any time before the report')
  withdraw(@AskedOfCase() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.intake.withdraw(asked, why);
  }
}
