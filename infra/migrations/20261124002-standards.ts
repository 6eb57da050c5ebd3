import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standards versions and the dated tables: fees, VAT rates, mileage, bank holidays; the sandbox clock. */
export class Standards2026112400002 implements MigrationInterface {
  readonly name = 'Standards2026112400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is never changed or deleted', tg_table_name using errcode = 'integrity_constraint_violation';
      end $$;

      create table standards_version (
        id uuid primary key,
        reference text not null constraint standards_version_reference_unique unique,
        title text not null,
        valid_from date not null,
        rules jsonb not null,
        source text not null,
        published_at timestamptz not null
      );
      create trigger standards_version_immutable before update or delete on standards_version
        for each row execute function refuse_change();

      create table fee (
        year int primary key check (year between 2003 and 2100),
        net_pence int not null check (net_pence > 0),
        inclusions text not null
      );

      create table vat_rate (
        from_day date primary key,
        basis_points int not null check (basis_points between 0 and 10000),
        source text not null
      );

      create table mileage_rate (
        from_day date primary key,
        pence_per_mile int not null check (pence_per_mile > 0)
      );

      create table holiday_calendar (
        version int primary key,
        made_at timestamptz not null default now(),
        made_by text not null,
        reason text not null
      );

      create table bank_holiday (
        day date not null,
        title text not null,
        source text not null,
        since_version int not null references holiday_calendar,
        until_version int references holiday_calendar,
        primary key (day, since_version),
        check (until_version > since_version)
      );
      create unique index bank_holiday_current on bank_holiday (day) where until_version is null;

      create table sandbox_clock (
        only_row boolean primary key default true check (only_row),
        offset_ms bigint not null default 0
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table sandbox_clock, bank_holiday, holiday_calendar, mileage_rate, vat_rate, fee, standards_version;
      drop function refuse_change();
    `);
  }
}
