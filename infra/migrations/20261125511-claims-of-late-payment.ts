import type { MigrationInterface, QueryRunner } from 'typeorm';

const BANK = 'Bank of England, official Bank Rate in force on that day';

/** `[day, basis points]`: the rate on each 30 June and 31 December. */
const RATES: readonly (readonly [day: string, basisPoints: number])[] = [
  ...([
    ['2001-12-31', 400],
    ['2002-06-30', 400],
    ['2002-12-31', 400],
    ['2003-06-30', 375],
    ['2003-12-31', 375],
  ] as const),
  ...([
    ['2004-06-30', 450],
    ['2004-12-31', 475],
    ['2005-06-30', 475],
    ['2005-12-31', 450],
    ['2006-06-30', 450],
  ] as const),
  ...([
    ['2006-12-31', 500],
    ['2007-06-30', 550],
    ['2007-12-31', 550],
    ['2008-06-30', 500],
    ['2008-12-31', 200],
  ] as const),
  ...([
    ['2009-06-30', 50],
    ['2009-12-31', 50],
    ['2010-06-30', 50],
    ['2010-12-31', 50],
    ['2011-06-30', 50],
  ] as const),
  ...([
    ['2011-12-31', 50],
    ['2012-06-30', 50],
    ['2012-12-31', 50],
    ['2013-06-30', 50],
    ['2013-12-31', 50],
  ] as const),
  ...([
    ['2014-06-30', 50],
    ['2014-12-31', 50],
    ['2015-06-30', 50],
    ['2015-12-31', 50],
    ['2016-06-30', 50],
  ] as const),
  ...([
    ['2016-12-31', 25],
    ['2017-06-30', 25],
    ['2017-12-31', 50],
    ['2018-06-30', 50],
    ['2018-12-31', 75],
  ] as const),
  ...([
    ['2019-06-30', 75],
    ['2019-12-31', 75],
    ['2020-06-30', 10],
    ['2020-12-31', 10],
    ['2021-06-30', 10],
  ] as const),
  ...([
    ['2021-12-31', 25],
    ['2022-06-30', 125],
    ['2022-12-31', 350],
    ['2023-06-30', 500],
    ['2023-12-31', 525],
  ] as const),
  ...([
    ['2024-06-30', 525],
    ['2024-12-31', 475],
    ['2025-06-30', 425],
  ] as const),
];

const RATE_TABLE = `
  create table reference_rate (
    on_day date primary key check (to_char(on_day, 'MM-DD') in ('06-30', '12-31')),
    basis_points int not null check (basis_points between 0 and 2500),
    source text not null,
    set_by text not null,
    set_at timestamptz not null
  );
  create trigger reference_rate_immutable before update or delete on reference_rate for each row execute function refuse_change();
  insert into document_kind values ('reminder'), ('statement'), ('claim');`;

const CLAIMS = `
  insert into number_series (series) values ('LPC');

  create table late_payment_claim (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    status text not null check (status in ('proposed', 'released', 'withdrawn')),
    proposed_by text not null,
    proposed_at timestamptz not null,
    command_id text not null constraint late_payment_claim_command_unique unique,
    series_value int constraint late_payment_claim_series_unique unique,
    number text constraint late_payment_claim_number_unique unique,
    until_day date,
    reckoning jsonb,
    interest_pence int check (interest_pence >= 0),
    fixed_pence int check (fixed_pence > 0),
    total_pence int,
    released_by text,
    released_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    constraint late_payment_claim_released_whole check (num_nulls(series_value, number, until_day, reckoning, interest_pence, fixed_pence,
      total_pence, released_by, released_at) in (0, 9) and (status <> 'released' or number is not null)
      and (status <> 'proposed' or number is null)),
    constraint late_payment_claim_sum check (total_pence = interest_pence + fixed_pence),
    constraint late_payment_claim_by_two check (released_by <> proposed_by),
    constraint late_payment_claim_withdrawn_with_reason check (
      num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) = case status when 'withdrawn' then 0 else 3 end)
  );
  create unique index late_payment_claim_stands on late_payment_claim (invoice_id) where status <> 'withdrawn';

  create function guard_late_payment_claim() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.status = 'withdrawn' or (old.status, new.status) not in
        (('proposed', 'released'), ('proposed', 'withdrawn'), ('released', 'withdrawn'))
      or old.status = 'released' and (to_jsonb(new) - 'status' - 'withdrawn_by' - 'withdrawn_at' - 'withdrawal_reason')
        <> (to_jsonb(old) - 'status' - 'withdrawn_by' - 'withdrawn_at' - 'withdrawal_reason')
      or (new.id, new.invoice_id, new.proposed_by, new.command_id) is distinct from (old.id, old.invoice_id, old.proposed_by, old.command_id)
    then
      raise exception 'a claim is released or withdrawn, never changed or deleted' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger late_payment_claim_kept before update or delete on late_payment_claim
    for each row execute function guard_late_payment_claim();

  drop trigger number_series_without_gap on number_series;
  create constraint trigger number_series_without_gap after update on number_series deferrable initially deferred
    for each row when (new.series <> 'LPC') execute function check_number_is_used();
  create function check_claim_number_is_used() returns trigger language plpgsql as $$
  begin
    if not exists (select from late_payment_claim where series_value = new.last_value) then
      raise exception 'number % of LPC was taken and no claim bears it', new.last_value using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger claim_numbers_without_gap after update on number_series deferrable initially deferred
    for each row when (new.series = 'LPC') execute function check_claim_number_is_used();`;

const DOWN = `
  drop trigger claim_numbers_without_gap on number_series;
  drop trigger number_series_without_gap on number_series;
  create constraint trigger number_series_without_gap after update on number_series deferrable initially deferred
    for each row execute function check_number_is_used();
  drop table late_payment_claim, reference_rate;
  drop function guard_late_payment_claim, check_claim_number_is_used;
  delete from document where kind in ('reminder', 'statement', 'claim');
  delete from document_kind where kind in ('reminder', 'statement', 'claim');
  alter table number_series disable trigger number_series_follows;
  delete from number_series where series = 'LPC';
  alter table number_series enable trigger number_series_follows;`;

/**
 * Statutory claims for late payment with a series of their own, the reference rates that they rest on as dated data, and the kinds of
 * papers of a collection. What is released is kept as it went out.
 */
export class ClaimsOfLatePayment2026112500511 implements MigrationInterface {
  readonly name = 'ClaimsOfLatePayment2026112500511';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RATE_TABLE);
    await runner.query(
      `insert into reference_rate select (each ->> 0)::date, (each ->> 1)::int, $2, 'system', now() from jsonb_array_elements($1::jsonb) each`,
      [JSON.stringify(RATES), BANK],
    );
    await runner.query(CLAIMS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
