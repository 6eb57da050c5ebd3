// What a database holds, in lines that can be compared.
import type { DataSource } from 'typeorm';

export interface ColumnInDatabase {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

export const columnsOf = (db: DataSource): Promise<readonly ColumnInDatabase[]> =>
  db.query<ColumnInDatabase[]>(`
    select table_name as table, column_name as column, data_type as type, is_nullable = 'YES' as nullable
      from information_schema.columns
     where table_schema = 'public' and table_name <> 'migrations'
     order by 1, 2`);

/** Columns, constraints, indexes, triggers and functions: everything a migration makes. */
export async function everythingIn(db: DataSource): Promise<readonly string[]> {
  const rows = await db.query<{ line: string }[]>(`
    select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
      from information_schema.columns where table_schema = 'public'
    union all
    select format('constraint %s on %s %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
      from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select indexdef from pg_indexes where schemaname = 'public'
    union all
    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all
    select pg_get_functiondef(p.oid) from pg_proc p
     where pronamespace = 'public'::regnamespace
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by 1`);
  return rows.map(({ line }) => line).filter((line) => !/\bmigrations(_id_seq)?\b/.test(line));
}
