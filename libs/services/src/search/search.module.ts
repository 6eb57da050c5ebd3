import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ProceedingsModule } from '../proceedings/proceedings.module.js';
import { OwnersService } from './owners.service.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [CasesModule, EvidenceModule, InvoicesModule, OrganisationsModule, ProceedingsModule],
  providers: [OwnersService, SearchService],
  exports: [SearchService],
})
export class SearchModule {}
