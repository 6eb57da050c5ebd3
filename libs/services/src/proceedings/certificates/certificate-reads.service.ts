import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, refuseUnless, type Operation, type Parties, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import { CERTIFICATE, hindrance, type CertificateState } from '#domain/certificates/certificate';
import { CERTIFICATE_WORDS, type CertificateStage, type CertificateStep } from '#domain/certificates/certificate-steps';
import { DomainError } from '#domain/errors';
import { explainIn, type PossibleStep } from '#domain/proceedings/proceeding';
import type { Grade } from '#domain/scoring/standards';
import { cursorAfter, placeOf, UUID } from '#platform/database/keyset';
import { Parameters } from '#platform/database/parameters';
import {
  HISTORY,
  MAILS,
  REDATINGS,
  type HistoryEntry,
  type MailOfProceeding,
  type RedatingOfProceeding,
} from '../proceeding-page.js';
import { visibleProceedings } from '../visible-proceedings.js';

export interface CertificateRow {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly caseNumber: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  readonly grade: Grade;
  readonly issuedOn: LocalDay;
  readonly expiresOn: LocalDay | null;
  readonly stage: CertificateStage;
  readonly stageWords: string;
  /** Since when it is no longer simply valid; null while it is. */
  readonly since: LocalDay | null;
  /** Of the time before this system; taken over with its case. */
  readonly imported: boolean;
  /** Whether its number is the one that stands on it. */
  readonly numberKnown: boolean;
}

export interface CertificatePage extends CertificateRow {
  readonly seq: number;
  /** Where it is from; null where it was issued here. */
  readonly provenance: { readonly source: string; readonly fileName: string; readonly on: LocalDay } | null;
  readonly standardsTitle: string | null;
  /** Who proposed to revoke it, and why; null where nobody has. */
  readonly proposal: { readonly by: string; readonly reason: string } | null;
  readonly redatings: readonly RedatingOfProceeding[];
  readonly history: readonly HistoryEntry[];
  readonly mails: readonly MailOfProceeding[];
  readonly possibilities: readonly (PossibleStep & { readonly allowed: boolean })[];
}

/** Issued ones only: of an attempt that was refused a row stays behind, and the case knows of none. */
const JOINS = `
  from certificate c join case_file f on f.id = c.case_id join organisation o on o.id = f.organisation_id
    join programme g on g.id = f.programme_id
    join certificate l on l.case_id = c.case_id and l.revision = (f.state -> 'certificate' ->> 'revision')::int
    left join proceeding p on p.id = c.id and p.recorded_seq > 0`;
/** One that had expired when it was taken over has no life of its own here. */
export const STAGE = `coalesce(p.stage, case when c.content ->> 'expiredOn' is null then 'VALID' else 'EXPIRED' end)`;
const COLUMNS = `
  c.id, c.number, l.revision, f.number as "caseNumber", f.cycle, o.name as organisation, g.name as programme,
  l.content ->> 'grade' as grade, to_char(c.made_at at time zone 'Europe/London', 'YYYY-MM-DD') as "issuedOn",
  coalesce(p.state ->> 'expiresOn', c.content ->> 'expiredOn') as "expiresOn", ${STAGE} as stage,
  c.content ? 'numberKnown' as imported, coalesce((c.content ->> 'numberKnown')::boolean, true) as "numberKnown",
  case when p.id is null then ((c.content ->> 'expiredOn')::date + 1)::text when p.stage <> 'VALID' then (select to_char(max(e.at) at time zone 'Europe/London', 'YYYY-MM-DD')
    from proceeding_event e where e.proceeding_id = p.id and e.type in ('suspend', 'revoke', 'supersede', 'expire')) end as since`;
const PAGE = `
  select ${COLUMNS}, coalesce(p.recorded_seq, 0) as seq, p.state, f.organisation_id as "organisationId",
    f.assessor_id as "assessorId", f.supervisor_id as "supervisorId", f.second_supervisor_id as "secondSupervisorId",
    (select jsonb_build_object('source', i.source, 'fileName', i.file_name,
        'on', to_char(i.imported_at at time zone 'Europe/London', 'YYYY-MM-DD'))
       from case_import i where i.case_id = f.id and c.content ? 'numberKnown') as provenance,
    (select v.title from standards_version v where v.id = f.standards_version_id) as "standardsTitle",
    (select u.name from account u where u.id::text = p.state -> 'proposal' ->> 'by') as "proposedBy",
    ${REDATINGS} as redatings, ${HISTORY} as history, ${MAILS} as mails
  ${JOINS} where c.revision = 1 and c.id::text = $1`;

interface Stored extends Omit<CertificatePage, 'possibilities' | 'stageWords' | 'proposal'>, Omit<Parties, 'asked'> {
  readonly state: CertificateState | null;
  readonly proposedBy: string | null;
}

const NEEDS: Readonly<Partial<Record<CertificateStep, Operation>>> = {
  proposeRevocation: 'proposeRevocation',
  revoke: 'decideRevocation',
  rejectRevocation: 'decideRevocation',
};

/** The certificates that were issued, with what has become of them. */
@Injectable()
export class CertificateReadsService {
  constructor(private readonly db: DataSource) {}

  /** The newest number first: staff and Board see all, others those of their cases. */
  async list(
    user: User,
    asked: {
      readonly stage?: CertificateStage;
      readonly limit: number;
      readonly cursor?: string;
      readonly ids?: readonly string[];
    },
  ) {
    const after = placeOf(asked.cursor, [/^.{1,60}$/su, UUID]);
    const given = new Parameters();
    const conditions = ['c.revision = 1', visibleProceedings.certificate(user, given)];
    if (asked.stage !== undefined) conditions.push(`${STAGE} = ${given.add(asked.stage)}`);
    if (asked.ids) conditions.push(`c.id = any(${given.add(asked.ids)}::uuid[])`);
    if (after) conditions.push(`(c.number, c.id) < (${given.add(after[0])}, ${given.add(after[1])}::uuid)`);
    const rows = await this.db.query<readonly Omit<CertificateRow, 'stageWords'>[]>(
      `select ${COLUMNS} ${JOINS} where ${conditions.join(' and ')} order by c.number desc, c.id desc
       limit ${given.add(asked.limit + 1)}`,
      given.values,
    );
    const page = rows.slice(0, asked.limit);
    const last = rows.length > asked.limit ? page.at(-1) : undefined;
    return { items: page.map(rowOf), nextCursor: cursorAfter(last && [last.number, last.id]) };
  }

  async page(user: User, id: string): Promise<CertificatePage> {
    const [stored] = await this.db.query<readonly Stored[]>(PAGE, [id]);
    if (!stored) throw new DomainError('CERTIFICATES.UNKNOWN', 'There is no such certificate.', { id });
    const denied = refuseUnless(user, 'readCertificates', stored);
    if (denied) throw denied;
    const staff = may(user, 'keepCertificates', stored);
    const state = stored.state ?? { ...CERTIFICATE.beginning, stage: stored.stage };
    const { seq, standardsTitle, provenance, history, mails, proposedBy } = stored;
    const inside: readonly string[] = ['proposeRevocation', 'rejectRevocation'];
    return {
      ...rowOf(stored),
      ...{ seq, standardsTitle, provenance, redatings: stored.redatings },
      proposal: staff && state.proposal ? { by: proposedBy ?? '', reason: state.proposal.reason } : null,
      history: history.filter(({ type }) => staff || !inside.includes(type)),
      mails: staff ? mails : [],
      possibilities: explainIn(CERTIFICATE, stored.stage).map((each) => ({
        ...each,
        why: each.why ?? hindrance(state, each.command)?.message ?? null,
        allowed: may(user, NEEDS[each.command as CertificateStep] ?? 'keepCertificates', stored),
      })),
    };
  }
}

const rowOf = (stored: Omit<CertificateRow, 'stageWords'>): CertificateRow => ({
  ...{ id: stored.id, number: stored.number, revision: stored.revision, caseNumber: stored.caseNumber },
  ...{ cycle: stored.cycle, organisation: stored.organisation, programme: stored.programme, grade: stored.grade },
  ...{ imported: stored.imported, numberKnown: stored.numberKnown },
  ...{ issuedOn: stored.issuedOn, expiresOn: stored.expiresOn, stage: stored.stage, since: stored.since },
  stageWords: CERTIFICATE_WORDS[stored.stage],
});
