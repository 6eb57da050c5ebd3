import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERIODS = `
  create table vat_period (
    from_day date primary key,
    to_day date not null check (to_day >= from_day),
    status text not null check (status in ('open', 'locked')),
    totals jsonb,
    locked_by text,
    locked_at timestamptz,
    unlock_asked_by text,
    unlock_asked_at timestamptz,
    unlock_reason text,
    unlocked_by text,
    unlocked_at timestamptz,
    constraint vat_period_apart exclude using gist (daterange(from_day, to_day, '[]') with &&),
    constraint vat_period_locked_with_totals check (status <> 'locked' or num_nulls(totals, locked_by, locked_at) = 0),
    constraint vat_period_locked_when_over check (status <> 'locked' or (locked_at at time zone 'Europe/London')::date > to_day),
    constraint vat_period_asked_with_reason check (num_nulls(unlock_asked_by, unlock_asked_at, unlock_reason) in (0, 3))
  );

  create table vat_period_step (
    id uuid primary key,
    from_day date not null references vat_period,
    what text not null check (what in ('locked', 'unlock asked', 'unlock refused', 'unlocked')),
    reason text,
    totals jsonb,
    command_id text not null constraint vat_period_step_command_unique unique,
    made_by text not null,
    made_at timestamptz not null,
    constraint vat_period_step_with_reason check (what = 'locked' or reason <> ''),
    constraint vat_period_step_with_totals check ((what = 'locked') = (totals is not null))
  );
  create index vat_period_step_period on vat_period_step (from_day, made_at);
  create trigger vat_period_step_immutable before update or delete on vat_period_step
    for each row execute function refuse_change();

  create function books_locked_through() returns date language sql stable as $$
    select max(to_day) from vat_period where status = 'locked'
  $$;

  create function guard_vat_period() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'a VAT period is never deleted' using errcode = 'integrity_constraint_violation';
    end if;
    perform pg_advisory_xact_lock(20030106);
    if tg_op = 'UPDATE' and (new.from_day, new.to_day) <> (old.from_day, old.to_day) then
      raise exception 'the days of a VAT period stay' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'INSERT' and exists (select from vat_period) and new.from_day <> (select max(to_day) + 1 from vat_period) then
      raise exception 'VAT periods follow one another without a gap' using errcode = 'integrity_constraint_violation';
    end if;
    if new.status = 'locked' and (tg_op = 'INSERT' or old.status = 'open')
        and exists (select from vat_period p where p.status = 'open' and p.from_day < new.from_day) then
      raise exception 'an earlier VAT period is open; lock that first' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.status = 'locked' and new.status = 'locked' and new.totals <> old.totals then
      raise exception 'the totals of a locked VAT period stay' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.status = 'locked' and new.status = 'open' then
      if old.unlock_asked_by is null or new.unlocked_by is null or new.unlocked_by = old.unlock_asked_by then
        raise exception 'a VAT period is unlocked by two people' using errcode = 'integrity_constraint_violation';
      end if;
      if old.to_day < books_locked_through() then
        raise exception 'a later VAT period is locked; unlock that first' using errcode = 'integrity_constraint_violation';
      end if;
    end if;
    return new;
  end $$;
  create trigger vat_period_guarded before insert or update or delete on vat_period
    for each row execute function guard_vat_period();`;

/** Issuing holds the books' lock together with others; locking a period waits until it has it alone. */
const DOCUMENTS = `
  alter table invoice add column vat_day date, add column vat_day_reason text;
  alter table invoice disable trigger invoice_issued_immutable;
  update invoice set vat_day = case when kind = 'invoice' then tax_point else issued_on end where status = 'issued';
  alter table invoice enable trigger invoice_issued_immutable;
  alter table invoice add constraint invoice_counts_for_vat check ((status = 'issued') = (vat_day is not null));
  create index invoice_vat_day on invoice (vat_day) where status = 'issued';
  create index invoice_issued_on on invoice (issued_on) where status = 'issued';

  create function check_vat_day() returns trigger language plpgsql as $$
  declare
    locked date;
    natural_day date := case when new.kind = 'invoice' then new.tax_point else new.issued_on end;
  begin
    perform pg_advisory_xact_lock_shared(20030106);
    locked := books_locked_through();
    if new.issued_on <= locked then
      raise exception 'the VAT period up to % is locked; nothing is issued with a date in it', locked
        using errcode = 'integrity_constraint_violation';
    end if;
    if new.vat_day is distinct from greatest(natural_day, locked + 1) or (new.vat_day = natural_day) <> (new.vat_day_reason is null) then
      raise exception '% counts for VAT on its own day, or in the first open period with the reason, not on %', new.number, new.vat_day
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger invoice_vat_day_fits before update on invoice for each row
    when (old.status <> 'issued' and new.status = 'issued') execute function check_vat_day();`;

/** A rate is of the past once a document rests on it. Rows that are there already fire nothing, so that a file may come twice. */
const RATES = `
  alter table vat_rate add column added_by text, add column added_at timestamptz;

  create function guard_vat_rate() returns trigger language plpgsql as $$
  declare
    since date := case when tg_op = 'INSERT' then new.from_day else old.from_day end;
    resting text;
  begin
    select i.number into resting from invoice i where i.status = 'issued' and i.tax_point >= since and not exists (
      select from vat_rate later where later.from_day > since and later.from_day <= i.tax_point) limit 1;
    if found then
      raise exception '% rests on the VAT rate in force from %; past rates stay', resting, since
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger vat_rate_of_the_past_stays after insert or update or delete on vat_rate
    for each row execute function guard_vat_rate();`;

const DOWN = `
  drop trigger vat_rate_of_the_past_stays on vat_rate;
  drop function guard_vat_rate;
  alter table vat_rate drop column added_at, drop column added_by;
  drop trigger invoice_vat_day_fits on invoice;
  drop index invoice_issued_on, invoice_vat_day;
  alter table invoice drop constraint invoice_counts_for_vat, drop column vat_day_reason, drop column vat_day;
  drop table vat_period_step, vat_period;
  drop function check_vat_day, guard_vat_period, books_locked_through;`;

/**
 * VAT periods and their lock: the day by which each issued document counts, periods that are locked with their totals and opened again by two
 * people, and rates that stay once a document rests on them.
 */
export class VatPeriods2026112500520 implements MigrationInterface {
  readonly name = 'VatPeriods2026112500520';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PERIODS, DOCUMENTS, RATES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
