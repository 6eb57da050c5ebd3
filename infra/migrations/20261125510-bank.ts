import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACCOUNTS = `
  create table bank_column_map (
    id uuid primary key,
    name text not null constraint bank_column_map_name_unique unique,
    map jsonb not null,
    version int not null default 1,
    changed_by text not null,
    changed_at timestamptz not null
  );

  create table bank_account (
    id uuid primary key,
    name text not null constraint bank_account_name_unique unique,
    number text not null constraint bank_account_number_unique unique,
    currency text not null default 'GBP' constraint bank_account_in_sterling check (currency = 'GBP'),
    column_map_id uuid references bank_column_map,
    opened_by text not null,
    opened_at timestamptz not null
  );`;

/** The id of a line is its fingerprint: it follows from what the line says, so the same line of another file is the same row. */
const STATEMENTS = `
  create table bank_statement (
    id uuid primary key,
    bank_account_id uuid not null references bank_account,
    format text not null check (format in ('CSV', 'CAMT.053')),
    file_name text not null,
    sha256 text not null,
    first_day date not null,
    last_day date not null,
    opening_pence int,
    closing_pence int,
    lines int not null check (lines > 0),
    known_lines int not null check (known_lines between 0 and lines),
    command_id text not null constraint bank_statement_command_unique unique,
    imported_by text not null,
    imported_at timestamptz not null,
    constraint bank_statement_once unique (bank_account_id, sha256)
  );
  create trigger bank_statement_immutable before update or delete on bank_statement for each row execute function refuse_change();

  create table bank_line (
    id uuid primary key,
    bank_account_id uuid not null references bank_account,
    bank_statement_id uuid not null references bank_statement,
    ordinal int not null,
    booked_on date not null,
    pence int not null check (pence <> 0),
    description text not null,
    reference text not null,
    bank_reference text,
    occurrence int not null check (occurrence > 0),
    constraint bank_line_ordinal_unique unique (bank_statement_id, ordinal)
  );
  create index bank_line_in_order on bank_line (booked_on, ordinal, id);
  create trigger bank_line_immutable before update or delete on bank_line for each row execute function refuse_change();`;

const MATCHES = `
  create table bank_match (
    id uuid primary key,
    bank_line_id uuid not null references bank_line,
    kind text not null check (kind in ('payment', 'refund', 'ignored')),
    payment_id uuid references payment,
    refund_id uuid references refund,
    recorded boolean not null,
    reason text,
    command_id text not null constraint bank_match_command_unique unique,
    made_by text not null,
    made_at timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    undo_reason text,
    constraint bank_match_of_its_kind check ((kind = 'payment') = (payment_id is not null) and (kind = 'refund') = (refund_id is not null)),
    constraint bank_match_ignored_with_reason check ((kind = 'ignored') = (reason is not null)),
    constraint bank_match_recorded_a_payment check (kind = 'payment' or not recorded),
    constraint bank_match_undone_with_reason check (num_nulls(undone_by, undone_at, undo_reason) in (0, 3))
  );
  create unique index bank_match_of_line_stands on bank_match (bank_line_id) where undone_at is null;
  create unique index bank_match_of_payment_stands on bank_match (payment_id) where undone_at is null;
  create unique index bank_match_of_refund_stands on bank_match (refund_id) where undone_at is null;

  create function guard_bank_match() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.undone_at is not null or new.undone_at is null
      or to_jsonb(new) - 'undone_by' - 'undone_at' - 'undo_reason' <> to_jsonb(old) - 'undone_by' - 'undone_at' - 'undo_reason' then
      raise exception 'what was decided of a line of the bank is undone once, never changed or deleted'
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger bank_match_kept before update or delete on bank_match for each row execute function guard_bank_match();

  create function check_bank_match() returns trigger language plpgsql as $$
  declare
    of_line int := (select pence from bank_line where id = new.bank_line_id);
  begin
    if new.payment_id is not null and of_line is distinct from (select pence from payment where id = new.payment_id)
      or new.refund_id is not null and of_line is distinct from (select -pence from refund where id = new.refund_id) then
      raise exception 'a line of the bank stands for a payment or refund of its own amount' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger bank_match_fits before insert on bank_match for each row execute function check_bank_match();`;

const DOWN = `
  drop table bank_match, bank_line, bank_statement, bank_account, bank_column_map;
  drop function check_bank_match, guard_bank_match;`;

/** The bank's statements: accounts, maps of their CSV files, statements with their lines, and what was decided of each line. */
export class Bank2026112500510 implements MigrationInterface {
  readonly name = 'Bank2026112500510';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ACCOUNTS, STATEMENTS, MATCHES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
