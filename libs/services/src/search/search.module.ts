import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { InvoicesModule } from '../invoices/invoices.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [CasesModule, InvoicesModule, OrganisationsModule],
  providers: [SearchService],
  exports: [SearchService],
})
export class SearchModule {}
