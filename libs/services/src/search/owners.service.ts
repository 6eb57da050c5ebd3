import { Injectable } from '@nestjs/common';
import { CaseListService } from '../cases/case-list.service.js';
import { EvidenceAccessService } from '../evidence/evidence-access.service.js';
import { InvoicesService } from '../invoices/invoices.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { VisibleProceedingsService } from '../proceedings/visible-proceedings.service.js';

/** Who knows which rows of theirs a user sees. */
@Injectable()
export class OwnersService {
  constructor(
    readonly cases: CaseListService,
    readonly organisations: OrganisationsService,
    readonly invoices: InvoicesService,
    readonly proceedings: VisibleProceedingsService,
    readonly evidence: EvidenceAccessService,
  ) {}
}
