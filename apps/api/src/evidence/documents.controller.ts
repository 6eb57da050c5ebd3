import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { User } from '#domain/access/permissions';
import { EvidenceDocumentsService } from '#services/evidence/evidence-documents.service';
import { Does, Step } from '../http/operation.js';
import { AskedOfThing, SignedIn, VersionSeen } from '../http/parameters.js';
import { ById, idOut, Reason } from '../http/parts.schema.js';
import { DescribedEvidence, EvidenceLinks } from './evidence.schema.js';
import { describedIn } from './evidence.view.js';

const Changed = z.object({ id: idOut, version: z.int() }).meta({ id: 'EvidenceChanged' });
type Answer = Promise<z.input<typeof Changed>>;
type Ref = z.output<typeof ById>;
interface AskedOf {
  readonly user: User;
  readonly id: string;
  readonly expectedSeq: number;
}

const version = (answer: z.input<typeof Changed>): number => answer.version;
const next = ({ id, expectedSeq }: Pick<AskedOf, 'id' | 'expectedSeq'>): z.input<typeof Changed> => ({
  id,
  version: expectedSeq + 1,
});

@ApiTags('Evidence')
@Controller('evidence/:id')
export class EvidenceDocumentsController {
  constructor(private readonly documents: EvidenceDocumentsService) {}

  @Put()
  @Does({
    access: 'addEvidence',
    summary: 'Describe a document anew: kind, title, period, who sees it',
    answer: Changed,
    ifMatch: true,
    version,
  })
  async describe(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: DescribedEvidence }) to: z.output<typeof DescribedEvidence>,
  ): Answer {
    await this.documents.describe({ user, id, expectedSeq }, describedIn(to));
    return next({ id, expectedSeq });
  }

  @Put('criteria')
  @Does({
    access: 'addEvidence',
    summary: 'Which criteria the document supports, on which pages; all of them at once',
    answer: Changed,
    ifMatch: true,
    version,
  })
  async link(
    @SignedIn() user: User,
    @VersionSeen() expectedSeq: number,
    @Param({ schema: ById }) { id }: Ref,
    @Body({ schema: EvidenceLinks }) { links }: z.output<typeof EvidenceLinks>,
  ): Answer {
    await this.documents.link({ user, id, expectedSeq }, links);
    return next({ id, expectedSeq });
  }

  @Post('hold')
  @Step({ access: 'holdEvidence', summary: 'Put a legal hold on it: it cannot be removed', answer: Changed, version })
  async hold(@AskedOfThing() asked: AskedOf, @Body({ schema: Reason }) { reason }: z.output<typeof Reason>): Answer {
    await this.documents.hold(asked, reason);
    return next(asked);
  }

  @Post('release')
  @Step({ access: 'holdEvidence', summary: 'Lift the legal hold', answer: Changed, version })
  async release(@AskedOfThing() asked: AskedOf, @Body({ schema: Reason }) { reason }: z.output<typeof Reason>): Answer {
    await this.documents.release(asked, reason);
    return next(asked);
  }

  @Post('remove')
  @Step({
    access: 'removeEvidence',
    summary: 'Remove its bytes; what it was stays on record',
    answer: Changed,
    version,
  })
  async remove(@AskedOfThing() asked: AskedOf, @Body({ schema: Reason }) { reason }: z.output<typeof Reason>): Answer {
    await this.documents.remove(asked, reason);
    return next(asked);
  }
}
