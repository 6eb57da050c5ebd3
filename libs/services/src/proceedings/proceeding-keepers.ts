import { Injectable } from '@nestjs/common';
import { AppealKeeper } from './appeals/appeal-keeper.service.js';
import { ComplaintKeeper } from './complaints/complaint-keeper.service.js';
import { CertificateKeeper } from './certificates/certificate-keeper.service.js';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';
import type { ProceedingKeeper } from './proceeding-keeper.js';

/** What each kind of proceeding brings. A new kind adds its line here. */
@Injectable()
export class ProceedingKeepers {
  private readonly byKind: Readonly<Partial<Record<ProceedingKind, ProceedingKeeper>>>;

  constructor(appeals: AppealKeeper, complaints: ComplaintKeeper, certificates: CertificateKeeper) {
    this.byKind = { appeal: appeals, complaint: complaints, certificate: certificates };
  }

  of(kind: ProceedingKind): ProceedingKeeper {
    const keeper = this.byKind[kind];
    if (keeper) return keeper;
    throw new Error(`nobody keeps proceedings of the kind ${kind}`);
  }
}
