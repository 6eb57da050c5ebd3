import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../../mail/mail.module.js';
import { ProceedingsModule } from '../proceedings.module.js';
import { CertificateKeeper } from './certificate-keeper.service.js';
import { CertificateLifeService } from './certificate-life.service.js';
import { CertificateReadsService } from './certificate-reads.service.js';
import { CertificateRevocationApprovalRow, CertificateRevocationRow } from './certificate-revocation.entity.js';

/** What becomes of certificates after their issue. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CertificateRevocationRow, CertificateRevocationApprovalRow]),
    ...[MailModule, ProceedingsModule],
  ],
  providers: [CertificateLifeService, CertificateReadsService, CertificateKeeper],
  exports: [CertificateLifeService, CertificateReadsService, CertificateKeeper],
})
export class CertificateLifeModule {}
