import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { User } from '#domain/access/permissions';
import { TERMINAL } from '#domain/cases/stages';
import { DomainError, InvalidInput } from '#domain/errors';
import { checkDescribed, type Described } from '#domain/evidence/document';
import { evidenceName, evidenceTypeOf, type EvidenceType } from '#domain/evidence/evidence-file';
import { retentionOf } from '#domain/evidence/evidence-rules';
import { gone } from '#domain/evidence/retention';
import { visibleTo } from '#domain/evidence/visibility';
import { newId } from '#platform/database/ids';
import { FileScanner } from '#platform/files/file-scanner';
import { CommandsService, type CaseAtHand } from '../cases/commands.service.js';
import { EvidenceAccessService } from './evidence-access.service.js';
import { documentOf, tell } from './evidence-rows.js';

interface LookedAt {
  readonly bytes: Uint8Array;
  readonly type: EvidenceType;
  readonly sha256: string;
  readonly scan: 'not scanned' | 'clean';
  readonly scannedBy: string | null;
}

const MOST_DOCUMENTS = 300;
const MOST_EDITIONS = 50;

/** Takes files in: looked at, hashed, kept as editions that are never overwritten. */
@Injectable()
export class EvidenceUploadsService {
  constructor(
    private readonly db: DataSource,
    private readonly commands: CommandsService,
    private readonly access: EvidenceAccessService,
    private readonly scanner: FileScanner,
  ) {}

  /** The same file from the same person is the same document. Answers its id. @throws DomainError unless it is what it should be. */
  async add(
    user: User,
    { number, cycle }: { readonly number: string; readonly cycle: number },
    described: Described,
    { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  ): Promise<string> {
    const at = await this.commands.open(user, 'addEvidence', number, cycle);
    refuseClosed(at);
    const rules = await this.access.rulesOf(at);
    const faults = checkDescribed(described, rules, visibleTo(user, at));
    if (faults.length > 0) throw new InvalidInput('The document cannot be added as described.', faults);
    const file = await this.lookAt(bytes);
    return this.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [at.id]);
      const known = await sameFile(tx, at.id, user.id, file.sha256);
      if (known) return known;
      await refuseMoreDocuments(tx, at.id);
      const id = newId();
      const { kind, title, visibility, periodFrom, periodTo } = described;
      await tx.query(
        `insert into evidence_document (id, case_id, kind, title, visibility, retention, period_from, period_to, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, at.id, kind, title, visibility, retentionOf(rules, kind), periodFrom, periodTo, user.id, at.now],
      );
      await keep(tx, { id, edition: 1, fileName, file }, user, at);
      await tell(tx, id, { what: 'added', by: user.id, note: null }, at.now);
      return id;
    });
  }

  /** The next edition; the same bytes again are the edition that they were. Answers its number. */
  async addEdition(user: User, id: string, fileName: string, bytes: Uint8Array): Promise<number> {
    const { at } = await this.access.open(user, 'addEvidence', id);
    refuseClosed(at);
    const file = await this.lookAt(bytes);
    return this.db.transaction(async (tx) => {
      const document = (await documentOf(tx, id, 'for update of d'))?.document;
      const removed = document && gone(document);
      if (!document || removed) throw removed ?? new Error(`document ${id} is gone`);
      const same = document.editions.find(({ sha256 }) => sha256 === file.sha256);
      if (same) return same.edition;
      const edition = (document.editions[0]?.edition ?? 0) + 1;
      if (edition > MOST_EDITIONS)
        throw new DomainError(
          'EVIDENCE.TOO_MANY',
          `A document has at most ${MOST_EDITIONS} editions; add another one.`,
        );
      await keep(tx, { id, edition, fileName, file }, user, at);
      await tx.query('update evidence_document set version = version + 1 where id = $1', [id]);
      await tell(tx, id, { what: 'new edition', by: user.id, note: `edition ${edition}` }, at.now);
      return edition;
    });
  }

  private async lookAt(bytes: Uint8Array): Promise<LookedAt> {
    const type = evidenceTypeOf(bytes);
    if (type instanceof DomainError) throw type;
    const verdict = await this.scanner.scan(bytes);
    if (verdict.scan === 'harmful')
      throw new DomainError(
        'EVIDENCE.HARMFUL',
        `The scanner found this file harmful (${verdict.found}); it was not kept. Clean it, or send a PDF made anew.`,
        { found: verdict.found, by: verdict.by },
      );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, type, sha256, scan: verdict.scan, scannedBy: verdict.scan === 'clean' ? verdict.by : null };
  }
}

async function keep(
  tx: EntityManager,
  { id, edition, fileName, file }: { id: string; edition: number; fileName: string; file: LookedAt },
  user: User,
  { now }: CaseAtHand,
): Promise<void> {
  const { sha256, type, bytes, scan, scannedBy } = file;
  await tx.query(
    `insert into evidence_content (sha256, content_type, bytes) values ($1, $2, $3) on conflict do nothing`,
    [sha256, type, Buffer.from(bytes)],
  );
  await tx.query(
    `insert into evidence_file (document_id, edition, sha256, content, file_name, bytes, scan, scanned_by, uploaded_by, uploaded_at)
     values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9)`,
    [id, edition, sha256, evidenceName(fileName, type), bytes.length, scan, scannedBy, user.id, now],
  );
}

/** What this person has put on the case already. */
async function sameFile(tx: EntityManager, caseId: string, by: string, sha256: string): Promise<string | undefined> {
  const [found] = await tx.query<readonly { id: string }[]>(
    `select d.id from evidence_document d join evidence_file e on e.document_id = d.id
     where d.case_id = $1 and d.made_by = $2 and d.removed_why is null and e.sha256 = $3`,
    [caseId, by, sha256],
  );
  return found?.id;
}

async function refuseMoreDocuments(tx: EntityManager, caseId: string): Promise<void> {
  const [row] = await tx.query<readonly { count: number }[]>(
    'select count(*)::int as count from evidence_document where case_id = $1',
    [caseId],
  );
  if ((row?.count ?? 0) >= MOST_DOCUMENTS)
    throw new DomainError('EVIDENCE.TOO_MANY', `A case has at most ${MOST_DOCUMENTS} documents; put several into one.`);
}

function refuseClosed({ state }: CaseAtHand): void {
  if (TERMINAL.includes(state.stage))
    throw new DomainError('EVIDENCE.CASE_OVER', 'This cycle is over; no evidence is added to it any more.', {
      stage: state.stage,
    });
}
