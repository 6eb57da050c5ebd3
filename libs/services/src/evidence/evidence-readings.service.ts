import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { may, type User } from '#domain/access/permissions';
import { millis, type Instant, type LocalDay } from '#domain/calendar/dates';
import { DomainError } from '#domain/errors';
import type { EvidenceKind, EvidenceRules } from '#domain/evidence/evidence-rules';
import { possibleDecisions, standingOf, type Decision, type RequestStanding } from '#domain/evidence/requests';
import { checkRemoval, gone, keptUntil } from '#domain/evidence/retention';
import { visibleTo, type Visibility } from '#domain/evidence/visibility';
import { instantOf } from '#platform/database/instant-of';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { EvidenceAccessService } from './evidence-access.service.js';
import { CLOSED_ON, DOCUMENTS_OF_CASE, type StoredDocument } from './evidence-rows.js';

export interface DecisionOnRecord {
  readonly kind: string;
  readonly what: Decision;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
}

export interface RequestOnPage extends EvidenceKind {
  readonly standing: RequestStanding;
  readonly documents: number;
  /** The last first. */
  readonly decisions: readonly DecisionOnRecord[];
  readonly possible: readonly Decision[];
}

export interface DocumentOnPage extends StoredDocument {
  readonly keptUntil: LocalDay | null;
  /** Why it cannot be removed now; null where it can. */
  readonly removal: string | null;
}

export interface CaseEvidence {
  readonly requests: readonly RequestOnPage[];
  readonly documents: readonly DocumentOnPage[];
  /** Circles into which the reader may put a document. */
  readonly visibilities: readonly Visibility[];
}

export interface EvidenceBytes {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface OnRecord {
  readonly documents: readonly StoredDocument[];
  readonly decisions: readonly DecisionOnRecord[];
  readonly closedOn: LocalDay | null;
}

const ON_RECORD = `
  select ${DOCUMENTS_OF_CASE} as documents, ${CLOSED_ON} as "closedOn",
    (select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'what', d.what, 'reason', d.reason, 'by', a.name,
        'at', ${instantOf('d.at')}) order by d.at desc, d.id desc), '[]')
       from evidence_decision d join account a on a.id = d.by where d.case_id = f.id) as decisions
  from case_file f where f.id = $1`;

/** What people read of evidence: the request list, the documents that are theirs to see, a file. */
@Injectable()
export class EvidenceReadingsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly access: EvidenceAccessService,
  ) {}

  async ofCase(user: User, number: string, cycle: number): Promise<CaseEvidence> {
    const at = await this.commands.open(user, 'readEvidence', number, cycle);
    const [rules, record] = await Promise.all([this.access.rulesOf(at), this.onRecord(at)]);
    const visibilities = visibleTo(user, at);
    const office = may(user, 'holdEvidence', at);
    const mayRemove = may(user, 'removeEvidence', at);
    return {
      requests: requestsOf(rules, record),
      documents: record.documents
        .filter(({ visibility }) => visibilities.includes(visibility))
        .map((document) => {
          const years = rules.years[document.retention];
          const kept = { ...document, years, closedOn: record.closedOn, inHouse: at.state.stage === 'IN_HOUSE_REVIEW' };
          const refusal = checkRemoval(kept, at.today, office)?.message;
          return {
            ...document,
            keptUntil: keptUntil(kept),
            removal:
              mayRemove && (office || document.madeById === user.id)
                ? (refusal ?? null)
                : 'Whoever added it, or the office, removes it.',
          };
        }),
      visibilities,
    };
  }

  /** All of them, whoever may see them. */
  async documents(at: CaseAtHand): Promise<readonly StoredDocument[]> {
    return (await this.onRecord(at)).documents;
  }

  /** How each request stands, for what rests on it. */
  async requests(at: CaseAtHand): Promise<readonly RequestOnPage[]> {
    const [rules, record] = await Promise.all([this.access.rulesOf(at), this.onRecord(at)]);
    return requestsOf(rules, record);
  }

  /** @throws DomainError where there is none, or none for this reader, or its bytes were removed. */
  async file(user: User, id: string, edition: number): Promise<EvidenceBytes> {
    const { document } = await this.access.open(user, 'readEvidence', id);
    const removed = gone(document);
    if (removed) throw removed;
    const rows = await this.db.query<readonly EvidenceBytes[]>(
      `select e.file_name as "fileName", c.content_type as "contentType", c.bytes
       from evidence_file e join evidence_content c on c.sha256 = e.content where e.document_id = $1 and e.edition = $2`,
      [id, edition],
    );
    if (rows[0]) return rows[0];
    throw new DomainError('EVIDENCE.UNKNOWN', 'There is no such edition of this document.', { id, edition });
  }

  private async onRecord({ id }: CaseAtHand): Promise<OnRecord> {
    const [record] = await this.db.query<readonly OnRecord[]>(ON_RECORD, [id]);
    return record ?? { documents: [], decisions: [], closedOn: null };
  }
}

/** Answered by what the organisation itself sees: a paper of the office's own answers no request. */
function requestsOf({ kinds }: EvidenceRules, { documents, decisions }: OnRecord): readonly RequestOnPage[] {
  return kinds.map((each) => {
    const answers = documents.filter(
      ({ kind, visibility, removedWhy }) =>
        kind === each.kind && removedWhy === null && ['organisation', 'public'].includes(visibility),
    );
    const files = answers.flatMap(({ editions }) => editions.map(({ uploadedAt }) => uploadedAt));
    const lastFileAt = [...files].sort((a, b) => millis(b) - millis(a))[0] ?? null;
    const own = decisions.filter(({ kind }) => kind === each.kind);
    const standing = standingOf({ decision: own[0] ?? null, lastFileAt });
    return { ...each, standing, documents: answers.length, decisions: own, possible: possibleDecisions(standing) };
  });
}
