import type { EntityManager } from 'typeorm';

/** The bytes of every edition go; bytes that another document has too stay with that one. Hashes, and what was said of it, stay. */
export async function removeBytes(tx: EntityManager, id: string, reason: string): Promise<void> {
  await tx.query('update evidence_document set removed_why = $2, version = version + 1 where id = $1', [id, reason]);
  await tx.query('delete from evidence_criterion where document_id = $1', [id]);
  await tx.query('update evidence_file set content = null where document_id = $1', [id]);
  await tx.query(
    `delete from evidence_content c where c.sha256 in (select sha256 from evidence_file where document_id = $1)
       and not exists (select from evidence_file other where other.content = c.sha256)`,
    [id],
  );
}
