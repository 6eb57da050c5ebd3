import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BillingModule } from '../billing/billing.module.js';
import { CommandsModule } from '../cases/commands.module.js';
import { CertificateLifeModule } from '../proceedings/certificates/certificate-life.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { Certificate } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';
import { OldCertificatesService } from './old-certificates.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Certificate]),
    BillingModule,
    CertificateLifeModule,
    CommandsModule,
    ReportsModule,
  ],
  providers: [CertificatesService, OldCertificatesService],
  exports: [CertificatesService, OldCertificatesService],
})
export class CertificatesModule {}
