// A certificate after its issue, taken through what becomes of it.
import type { User } from '#domain/access/permissions';
import { newId } from '#platform/database/ids';
import type { CasePage } from '#services/cases/case-page.service';
import { CertificateLifeService } from '#services/proceedings/certificates/certificate-life.service';
import {
  CertificateReadsService,
  type CertificatePage,
} from '#services/proceedings/certificates/certificate-reads.service';
import { proceedingWorkflowId } from '#workflows/proceedings/proceeding.contract';
import type { SkippingCasework } from './casework.js';
import type { Journey } from './journey.js';

const WHY = { reason: 'The mark was used for another programme.' };

export class CertificateJourney {
  constructor(
    private readonly casework: SkippingCasework,
    readonly journey: Journey,
    readonly id: string,
  ) {}

  /** The newest certificate of a case. */
  static async of(casework: SkippingCasework, journey: Journey): Promise<CertificateJourney> {
    const { items } = await journey.get(CertificateReadsService).list(journey.world.as.office, { limit: 50 });
    const mine = items.find(({ caseNumber, cycle }) => caseNumber === journey.number && cycle === journey.cycle);
    return new CertificateJourney(casework, journey, mine?.id ?? '');
  }

  suspend = (user = this.office) => this.by(user, (life, asked) => life.suspend(asked, WHY));
  reinstate = (user = this.office) => this.by(user, (life, asked) => life.reinstate(asked, WHY));
  propose = (user = this.office) => this.by(user, (life, asked) => life.propose(asked, WHY));
  reject = (user: User) => this.by(user, (life, asked) => life.reject(asked, WHY));
  revoke = (user: User) => this.by(user, (life, asked) => life.revoke(asked, WHY));

  page(user = this.office): Promise<CertificatePage> {
    return this.journey.get(CertificateReadsService).page(user, this.id);
  }

  /** The case hears of a revocation in a moment of its own. */
  async toldToItsCase(): Promise<CasePage> {
    for (let tries = 0; tries < 200; tries++) {
      const page = await this.journey.page();
      if (page.state.certificate?.status === 'revoked') return page;
      await this.casework.env.sleep('1 second');
    }
    throw new Error('the case does not hear of the revocation');
  }

  async mails(): Promise<readonly string[]> {
    const { number } = await this.page();
    const rows = await this.journey.query<{ told: string }>(
      `select to_char(dated at time zone 'Europe/London', 'YYYY-MM-DD') || ' ' || purpose || ' to ' || recipient_role as told
       from mail where subject_kind = 'certificate' and subject_id = $1 order by dated, purpose, recipient_role`,
      number,
    );
    return [...new Set(rows.map(({ told }) => told))];
  }

  async history() {
    const { number } = await this.page();
    return this.casework.client.workflow.getHandle(proceedingWorkflowId('certificate', number)).fetchHistory();
  }

  private async by<T>(
    user: User,
    step: (life: CertificateLifeService, asked: Parameters<CertificateLifeService['suspend']>[0]) => Promise<T>,
  ): Promise<T> {
    const { seq } = await this.page();
    return step(this.journey.get(CertificateLifeService), { user, id: this.id, commandId: newId(), expectedSeq: seq });
  }

  private get office(): User {
    return this.journey.world.as.office;
  }
}
