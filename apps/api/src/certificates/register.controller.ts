import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { CertificateLifeService } from '#services/proceedings/certificates/certificate-life.service';
import { CertificateReadsService } from '#services/proceedings/certificates/certificate-reads.service';
import type { AskedOfProceeding } from '#services/proceedings/proceedings.service';
import { WaitingProceedingsService } from '#services/proceedings/waiting-proceedings.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, SignedIn } from '../http/parameters.js';
import { ById, Reason } from '../http/parts.schema.js';
import { ProceedingAnswer } from '../proceedings/proceeding.schema.js';
import { CertificateList, CertificatePageView, CertificateQuery } from './register.schema.js';
import { certificateView } from './register.view.js';

type Answer = Promise<z.input<typeof ProceedingAnswer>>;
type Asked = AskedOfProceeding;
type Why = z.output<typeof Reason>;

const seqOf = ({ seq }: { readonly seq: number }): number => seq;
const step = (access: 'keepCertificates' | 'proposeRevocation' | 'decideRevocation', summary: string) =>
  Step({ access, summary, answer: ProceedingAnswer, version: seqOf });

@ApiTags('Certificates')
@Controller('certificates')
export class RegisterOfCertificatesController {
  constructor(
    private readonly life: CertificateLifeService,
    private readonly reads: CertificateReadsService,
    private readonly waiting: WaitingProceedingsService,
  ) {}

  @Get()
  @Does({
    access: 'readCertificates',
    summary: 'Certificates that were issued, whatever became of them',
    answer: CertificateList,
  })
  async list(
    @SignedIn() user: User,
    @Query({ schema: CertificateQuery }) { mine, ...query }: z.output<typeof CertificateQuery>,
  ): Promise<z.input<typeof CertificateList>> {
    return this.reads.list(user, { ...query, ...(await this.waiting.idsOf(user, mine)) });
  }

  @Get(':id')
  @Does({
    access: 'readCertificates',
    summary: 'One certificate with its history',
    answer: CertificatePageView,
    version: seqOf,
  })
  async one(
    @SignedIn() user: User,
    @Param({ schema: ById }) { id }: z.output<typeof ById>,
  ): Promise<z.input<typeof CertificatePageView>> {
    return certificateView(await this.reads.page(user, id));
  }

  @Post(':id/suspend')
  @step('keepCertificates', 'Suspend it, with the grounds')
  suspend(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.life.suspend(asked, why);
  }

  @Post(':id/reinstate')
  @step('keepCertificates', 'Reinstate it')
  reinstate(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.life.reinstate(asked, why);
  }

  @Post(':id/propose-revocation')
  @step('proposeRevocation', 'Propose to revoke it; somebody else decides')
  propose(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.life.propose(asked, why);
  }

  @Post(':id/revoke')
  @step('decideRevocation', 'Revoke it, as somebody else proposed; final')
  revoke(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.life.revoke(asked, why);
  }

  @Post(':id/reject-revocation')
  @step('decideRevocation', 'Reject the revocation that was proposed')
  reject(@AskedOfThing() asked: Asked, @Body({ schema: Reason }) why: Why): Answer {
    return this.life.reject(asked, why);
  }
}
