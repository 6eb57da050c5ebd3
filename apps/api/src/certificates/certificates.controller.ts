import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Asked } from '#services/cases/commands.service';
import { CertificatesService } from '#services/certificates/certificates.service';
import { Command } from '../http/operation.js';
import { AskedOfCase } from '../http/parameters.js';
import type { CommandAnswer } from '../http/parts.schema.js';

@ApiTags('Certificates')
@Controller('cases/:number/:cycle')
export class CertificatesController {
  constructor(private readonly certificates: CertificatesService) {}

  @Post('issue-certificate')
  @Command('issueCertificate', 'Issue the certificate')
  issue(@AskedOfCase() asked: Asked): Promise<z.input<typeof CommandAnswer>> {
    return this.certificates.issue(asked);
  }
}
