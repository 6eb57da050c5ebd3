import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations and programmes are entered and changed by the office; what they were called before stays on record. */
export class RegisterChanges2026112600460 implements MigrationInterface {
  readonly name = 'RegisterChanges2026112600460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table programme add column version int not null default 1;

      create table register_change (
        id uuid primary key,
        organisation_id uuid references organisation,
        programme_id uuid references programme,
        version int not null,
        changes jsonb not null check (jsonb_array_length(changes) > 0),
        changed_by text not null,
        changed_at timestamptz not null,
        constraint register_change_of_one check (num_nonnulls(organisation_id, programme_id) = 1),
        constraint register_change_of_organisation unique (organisation_id, version),
        constraint register_change_of_programme unique (programme_id, version)
      );
      create trigger register_change_immutable before update or delete on register_change
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table register_change;
      alter table programme drop column version;
    `);
  }
}
