import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AssessorsModule } from '../assessors/assessors.module.js';
import { BoardModule } from '../board/board.module.js';
import { TakeoverModule } from '../cases/takeover.module.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { CertificateLifeModule } from '../proceedings/certificates/certificate-life.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SandboxModule } from '../sandbox/sandbox.module.js';
import { ScoringModule } from '../scoring/scoring.module.js';
import { StandardsModule } from '../standards/standards.module.js';
import { BackCatalogueService } from './back-catalogue.service.js';
import { CatalogueCertificatesService } from './catalogue-certificates.service.js';
import { FirstDataService } from './first-data.service.js';
import { ImportsService } from './imports.service.js';
import { PeopleImportsService } from './people-imports.service.js';
import { ScoreDraftsService } from './score-drafts.service.js';

@Module({
  imports: [
    AccountsModule,
    AssessorsModule,
    BoardModule,
    CalendarModule,
    CertificateLifeModule,
    CertificatesModule,
    OrganisationsModule,
    SandboxModule,
    ScoringModule,
    StandardsModule,
    TakeoverModule,
  ],
  providers: [
    ImportsService,
    PeopleImportsService,
    ScoreDraftsService,
    FirstDataService,
    BackCatalogueService,
    CatalogueCertificatesService,
  ],
  exports: [ImportsService, BackCatalogueService, FirstDataService],
})
export class ImportsModule {}
