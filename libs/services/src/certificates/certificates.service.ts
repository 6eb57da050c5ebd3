import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { certificateNumber } from '#domain/certificates/numbers';
import { DomainError } from '#domain/errors';
import { bodyOf } from '#platform/config/body';
import { CONFIG, type Config } from '#platform/config/config';
import { idOf } from '#platform/database/ids';
import type { CertificatePaper } from '#platform/pdf/papers';
import type { Answer } from '#workflows/cases/case.contract';
import { BillingPoliciesService } from '../billing/billing-policies.service.js';
import { CommandsService, type Asked, type CaseAtHand } from '../cases/commands.service.js';
import { CertificateLifeService } from '../proceedings/certificates/certificate-life.service.js';
import { ParticularsService, type Particulars } from '../reports/particulars.service.js';
import { Certificate } from './certificate.entity.js';

/** The certificate: within two weeks of the report's issue, for an award only. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly particulars: ParticularsService,
    private readonly billing: BillingPoliciesService,
    private readonly life: CertificateLifeService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async issue(asked: Asked): Promise<Answer> {
    const issued = { expires: false };
    const answer = await this.commands.perform(asked, 'issueCertificate', async (at) => {
      await this.billing.refuseWhereDebtHolds(at, 'certificate');
      const particulars = await this.particulars.of(at.id);
      if (particulars.certificateRevoked) throw revoked();
      issued.expires = particulars.validYears !== null;
      return { certificate: await this.freeze(at, particulars, asked.commandId), today: at.today };
    });
    // Most certificates need no life of their own yet: only one that expires, or that takes the place of an earlier cycle's.
    if (issued.expires || asked.cycle > 1) await this.life.afterIssue(asked.number, asked.cycle, asked.commandId);
    return answer;
  }

  private async freeze(at: CaseAtHand, particulars: Particulars, commandId: string): Promise<string> {
    const content = this.content(at, particulars, await this.numberOf(at));
    const revision = content.revision ?? 1;
    const id = idOf('certificate', content.certificateNo, ...(revision > 1 ? [revision] : []));
    const number = content.certificateNo;
    const row = { id, caseId: at.id, commandId, number, revision, content, madeAt: new Date(at.now) };
    // Over an earlier attempt's: one that was refused has left its row. A revision keeps the number.
    await this.db.getRepository(Certificate).upsert(row, ['id']);
    return id;
  }

  /** Of a revision the number of what it revises: one of the time before this system has kept its own. */
  private async numberOf({ id, number, cycle, state }: CaseAtHand): Promise<string> {
    const first = state.certificate
      ? await this.db.getRepository(Certificate).findOneBy({ caseId: id, revision: 1 })
      : null;
    return first?.number ?? certificateNumber(number, cycle);
  }

  private content(at: CaseAtHand, particulars: Particulars, certificateNo: string): CertificatePaper {
    const { organisation, programme, standardsTitle, reportIssuedOn } = particulars;
    if (!at.state.grade || !reportIssuedOn)
      throw new Error(`case ${at.number} is at “certificate to issue” without a grade or a report`);
    return {
      body: bodyOf(this.config),
      certificateNo,
      ...(at.state.certificate && { revision: at.state.certificate.revision + 1 }),
      caseNo: at.number,
      ...{ organisation, programme, standardsTitle, reportIssuedOn },
      grade: at.state.grade,
      issuedAt: at.now,
      visitDays: at.state.heldDays,
      signatory: { name: `For the ${this.config.BODY_NAME}`, title: 'Advisory Board' },
    };
  }
}

const revoked = (): DomainError =>
  new DomainError(
    'CERTIFICATES.REVOKED',
    'The certificate of this cycle is revoked, which is final: no revision is issued under it. A manager reopens the review; its report then ends the cycle without a certificate.',
  );
