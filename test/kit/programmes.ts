import { newId } from '#platform/database/ids';

interface Database {
  query(sql: string, values: readonly unknown[]): Promise<unknown>;
}

/** Another programme of the same organisation: each has one case. */
export async function programmeLike(db: Database, programmeId: string): Promise<string> {
  const id = newId();
  await db.query(
    `insert into programme (id, organisation_id, name)
     select $1::uuid, organisation_id, split_part(name, ', ', 1) || ', ' || right($1::uuid::text, 8) from programme where id = $2`,
    [id, programmeId],
  );
  return id;
}
