import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseUnless, type Operation } from '#domain/access/permissions';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { SYSTEM } from '#domain/cases/commands';
import { CERTIFICATE, hindrance, type CertificateState } from '#domain/certificates/certificate';
import { expiryOf } from '#domain/certificates/renewal';
import { DomainError } from '#domain/errors';
import { Clock } from '#platform/clock/clock';
import { idOf } from '#platform/database/ids';
import { longDay } from '#platform/mailer/format';
import { ProceedingsProcess } from '../proceedings.process.js';
import { ProceedingsService, type AskedOfProceeding, type ProceedingAtHand } from '../proceedings.service.js';

export const CERTIFICATE_KIND = { kind: 'certificate', rules: CERTIFICATE, asked: () => [] } as const;

/** Of an issued certificate: what its later life begins with. */
interface Issued {
  readonly id: string;
  readonly number: string;
  readonly caseId: string;
  readonly caseRef: string;
  readonly issuedOn: LocalDay;
  readonly years: number | null;
  readonly seq: number;
  /** Its last day, where it had expired when it was taken over: nothing happens to it any more. */
  readonly expiredOn: LocalDay | null;
  readonly organisationId: string;
  readonly assessorId: string | null;
  readonly supervisorId: string | null;
}

const ISSUED = `
  select c.id, c.number, c.case_id as "caseId", f.number || '/' || f.cycle as "caseRef", f.organisation_id as "organisationId",
    f.assessor_id as "assessorId", f.supervisor_id as "supervisorId", coalesce(p.recorded_seq, 0) as seq,
    c.content ->> 'expiredOn' as "expiredOn",
    to_char(c.made_at at time zone 'Europe/London', 'YYYY-MM-DD') as "issuedOn",
    (v.rules -> 'certificate' ->> 'validYears')::int as years
  from certificate c join case_file f on f.id = c.case_id left join standards_version v on v.id = f.standards_version_id
    left join proceeding p on p.id = c.id
  where c.revision = 1 and f.state -> 'certificate' <> 'null'::jsonb`;

/**
 * What becomes of a certificate after its issue. Its workflow begins with its first step, or at the issue where it expires: most
 * certificates need none.
 */
@Injectable()
export class CertificateLifeService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly process: ProceedingsProcess,
    private readonly proceedings: ProceedingsService,
  ) {}

  suspend = (asked: AskedOfProceeding, why: { readonly reason: string }) =>
    this.perform('keepCertificates', asked, 'suspend', () => why);
  reinstate = (asked: AskedOfProceeding, why: { readonly reason: string }) =>
    this.perform('keepCertificates', asked, 'reinstate', () => why);
  propose = (asked: AskedOfProceeding, { reason }: { readonly reason: string }) =>
    this.perform('proposeRevocation', asked, 'proposeRevocation', async (at) => ({
      revocation: await this.freezeProposal(at, asked, reason),
      reason,
    }));
  reject = (asked: AskedOfProceeding, why: { readonly reason: string }) =>
    this.perform('decideRevocation', asked, 'rejectRevocation', () => why);
  revoke = (asked: AskedOfProceeding, why: { readonly reason: string }) =>
    this.perform('decideRevocation', asked, 'revoke', async (at) => {
      await this.freezeApproval(at, asked);
      return { ...why, endsAward: true };
    });

  /** After an issue: one that expires begins its life, and the valid ones of earlier cycles are superseded. A repeat changes nothing. */
  async afterIssue(number: string, cycle: number, commandId: string): Promise<void> {
    const rows = await this.db.query<readonly Issued[]>(
      `${ISSUED} and f.number = $1 and f.cycle <= $2 order by f.cycle`,
      [number, cycle],
    );
    const mine = rows.find((each) => each.caseRef === `${number}/${cycle}`);
    if (!mine) return;
    if (mine.years !== null && mine.seq === 0) await this.begin(mine);
    for (const earlier of rows.filter((each) => each !== mine && each.expiredOn === null))
      await this.supersede(earlier, mine.number, commandId);
  }

  private async supersede(earlier: Issued, by: string, commandId: string): Promise<void> {
    await this.begin(earlier);
    const data = { by, today: await this.clock.today() };
    const id = `${commandId} supersedes ${earlier.number}`;
    try {
      await this.process.send({ ...earlier, kind: 'certificate' }, { type: 'supersede', id, actor: SYSTEM, data });
    } catch (error) {
      // Revoked, superseded or expired already: it stays so.
      if (!(error instanceof DomainError) || !/\.(OVER|WRONG_STAGE)$/.test(error.code)) throw error;
    }
  }

  private async perform(
    operation: Operation,
    asked: AskedOfProceeding,
    type: string,
    prepare: (at: ProceedingAtHand) => object | Promise<object>,
  ) {
    const [issued] = await this.db.query<readonly Issued[]>(`${ISSUED} and c.id::text = $1`, [asked.id]);
    if (!issued) throw new DomainError('CERTIFICATES.UNKNOWN', 'There is no such certificate.', { id: asked.id });
    const denied = refuseUnless(asked.user, operation, issued);
    if (denied) throw denied;
    if (issued.expiredOn !== null)
      throw new DomainError(
        'CERTIFICATES.OVER',
        `It expired on ${longDay(issued.expiredOn)}; nothing happens to it any more.`,
      );
    // Its page counts from 0 while it has no life of its own yet; beginning that is its first event.
    const began = issued.seq === 0 && asked.expectedSeq === 0;
    if (issued.seq === 0) await this.begin(issued);
    const seen = began ? { ...asked, expectedSeq: 1 } : asked;
    return this.proceedings.perform(CERTIFICATE_KIND, operation, seen, type, async (at) => {
      const early = hindrance(at.state as CertificateState, type);
      if (early) throw early;
      return prepare(at);
    });
  }

  /** The same certificate begins once. */
  private async begin({ id, number, caseId, caseRef, issuedOn, years }: Issued): Promise<void> {
    const now = await this.clock.now();
    await this.db.transaction((tx) => this.proceedings.register(tx, { id, kind: 'certificate', number }, caseId, now));
    const data = { caseRef, expiresOn: expiryOf(issuedOn, years ?? undefined), today: londonDay(now) };
    try {
      await this.process.start(
        { id, kind: 'certificate', number },
        {
          ...{ type: 'open', id: idOf('open certificate', number), actor: SYSTEM, data },
        },
      );
    } catch (error) {
      if (!(error instanceof DomainError) || !/\.(OVER|WRONG_STAGE)$/.test(error.code)) throw error;
    }
  }

  private async freezeProposal(
    { id: proceedingId, now }: ProceedingAtHand,
    { user, commandId }: AskedOfProceeding,
    reason: string,
  ): Promise<string> {
    const id = idOf('revocation', proceedingId, commandId);
    await this.db.query(
      `insert into certificate_revocation (id, proceeding_id, proposed_by, reason, made_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [id, proceedingId, user.id, reason, now],
    );
    return id;
  }

  private async freezeApproval(
    { state, now }: ProceedingAtHand,
    { user, commandId }: AskedOfProceeding,
  ): Promise<void> {
    try {
      await this.approve(
        this.db.manager,
        (state as CertificateState).proposal?.revocation ?? '',
        commandId,
        user.id,
        now,
      );
    } catch (error) {
      if ((error as { readonly code?: string }).code !== '23514') throw error;
      throw new DomainError(
        'CERTIFICATES.TWO_PEOPLE',
        'Whoever proposed the revocation does not decide on it: somebody else does.',
      );
    }
  }

  private async approve(
    tx: EntityManager,
    revocation: string,
    commandId: string,
    by: string,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into certificate_revocation_approval (revocation_id, command_id, approved_by, made_at) values ($1, $2, $3, $4)
       on conflict (revocation_id, command_id) do nothing`,
      [revocation, commandId, by, at],
    );
  }
}
