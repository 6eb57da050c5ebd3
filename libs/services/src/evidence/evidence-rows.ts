// Documents of evidence with all that their cards and rules need: one statement.
import type { EntityManager } from 'typeorm';
import type { Instant, LocalDay } from '#domain/calendar/dates';
import type { CriterionLink, Described } from '#domain/evidence/document';
import type { Retention } from '#domain/evidence/evidence-rules';
import { newId } from '#platform/database/ids';
import { instantOf } from '#platform/database/instant-of';
import type { EvidenceStepName } from './evidence.entity.js';

export interface Edition {
  readonly edition: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly scan: 'not scanned' | 'clean';
  readonly scannedBy: string | null;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
}

export interface StoredDocument extends Described {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly retention: Retention;
  readonly madeBy: string;
  readonly madeById: string;
  readonly madeAt: Instant;
  readonly heldWhy: string | null;
  readonly removedWhy: string | null;
  /** The newest first. */
  readonly editions: readonly Edition[];
  readonly criteria: readonly CriterionLink[];
  /** The oldest first. */
  readonly steps: readonly {
    readonly what: EvidenceStepName;
    readonly by: string;
    readonly at: Instant;
    readonly note: string | null;
  }[];
}

const COLUMNS = `
  jsonb_build_object('id', d.id, 'caseId', d.case_id, 'version', d.version, 'kind', d.kind, 'title', d.title, 'visibility', d.visibility,
    'retention', d.retention, 'periodFrom', d.period_from, 'periodTo', d.period_to, 'madeBy', m.name, 'madeById', m.id, 'madeAt', ${instantOf('d.made_at')},
    'heldWhy', d.held_why, 'removedWhy', d.removed_why,
    'editions', (select coalesce(jsonb_agg(jsonb_build_object('edition', e.edition, 'sha256', e.sha256, 'fileName', e.file_name,
        'bytes', e.bytes, 'scan', e.scan, 'scannedBy', e.scanned_by, 'uploadedBy', u.name, 'uploadedAt', ${instantOf('e.uploaded_at')})
        order by e.edition desc), '[]') from evidence_file e join account u on u.id = e.uploaded_by where e.document_id = d.id),
    'criteria', (select coalesce(jsonb_agg(jsonb_build_object('criterion', c.criterion, 'pages', c.pages) order by c.criterion), '[]')
       from evidence_criterion c where c.document_id = d.id),
    'steps', (select coalesce(jsonb_agg(jsonb_build_object('what', s.what, 'by', w.name, 'at', ${instantOf('s.at')}, 'note', s.note)
        order by s.at, s.id), '[]') from evidence_step s join account w on w.id = s.by where s.document_id = d.id))`;

/** Of a case `f`, in the order in which they came, as an array. */
export const DOCUMENTS_OF_CASE = `(select coalesce(jsonb_agg(${COLUMNS} order by d.made_at, d.id), '[]')
  from evidence_document d join account m on m.id = d.made_by where d.case_id = f.id)`;

/** The day on which the cycle of a case `f` ended. */
export const CLOSED_ON = `to_char(f.closed_at at time zone 'Europe/London', 'YYYY-MM-DD')`;

export interface Found {
  readonly document: StoredDocument;
  readonly number: string;
  readonly cycle: number;
  readonly closedOn: LocalDay | null;
}

export async function documentOf(
  manager: EntityManager,
  id: string,
  lock: '' | 'for update of d' = '',
): Promise<Found | undefined> {
  const rows = await manager.query<readonly Found[]>(
    `select ${COLUMNS} as document, f.number, f.cycle, ${CLOSED_ON} as "closedOn"
     from evidence_document d join account m on m.id = d.made_by join case_file f on f.id = d.case_id where d.id::text = $1 ${lock}`,
    [id],
  );
  return rows[0];
}

export async function tell(
  tx: EntityManager,
  documentId: string,
  step: { readonly what: EvidenceStepName; readonly by: string; readonly note: string | null },
  at: Instant,
): Promise<void> {
  await tx.query('insert into evidence_step (id, document_id, what, by, at, note) values ($1, $2, $3, $4, $5, $6)', [
    ...[newId(), documentId, step.what, step.by, at, step.note],
  ]);
}
