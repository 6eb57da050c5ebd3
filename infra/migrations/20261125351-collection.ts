import type { MigrationInterface, QueryRunner } from 'typeorm';

const LADDER = `
  create table collection_step (
    days int primary key check (days between -60 and 365),
    letter text not null check (letter in ('coming due', 'due', 'overdue', 'final')),
    statement boolean not null default false,
    claim boolean not null default false
  );
  insert into collection_step values (-7, 'coming due', false, false), (0, 'due', false, false), (7, 'overdue', false, false),
    (14, 'overdue', false, false), (30, 'final', true, true);

  create table collection_rung (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    name text not null,
    days int not null,
    due_at timestamptz not null,
    status text not null check (status in ('waiting', 'sent', 'skipped', 'suppressed')),
    settled_at timestamptz,
    reason text,
    constraint collection_rung_name_unique unique (invoice_id, name),
    check ((status = 'waiting') = (settled_at is null))
  );
  create index collection_rung_waiting on collection_rung (due_at) where status = 'waiting';

  create table collection_event (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    at timestamptz not null,
    kind text not null,
    words text not null,
    by_account text,
    command_id text constraint collection_event_command_unique unique
  );
  create index collection_event_invoice on collection_event (invoice_id, at);
  create trigger collection_event_immutable before update or delete on collection_event
    for each row execute function refuse_change();`;

const HOLDS = `
  create table promise_to_pay (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    promised_on date not null,
    note text not null,
    made_by text not null,
    made_at timestamptz not null,
    status text not null default 'open' check (status in ('open', 'kept', 'broken', 'replaced', 'withdrawn')),
    ended_at timestamptz,
    check ((status = 'open') = (ended_at is null))
  );
  create unique index promise_to_pay_open on promise_to_pay (invoice_id) where status = 'open';

  create table dispute (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    reason text not null check (reason <> ''),
    owner uuid not null references account,
    review_on date not null,
    told_at timestamptz,
    opened_by text not null,
    opened_at timestamptz not null,
    outcome text check (outcome in ('credit note', 'confirmed', 'written off')),
    outcome_note text,
    ended_by text,
    ended_at timestamptz,
    constraint dispute_ends_with_outcome check ((outcome is null) = (ended_at is null))
  );
  create unique index dispute_open on dispute (invoice_id) where ended_at is null;

  create table collection_pause (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    reason text not null check (reason <> ''),
    until date,
    command_id text not null constraint collection_pause_command_unique unique,
    made_by text not null,
    made_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
  );
  create unique index collection_pause_running on collection_pause (organisation_id) where ended_at is null;`;

const WRITE_OFF = `
  create table write_off (
    id uuid primary key,
    invoice_id uuid not null references invoice,
    pence int check (pence > 0),
    reason text not null check (reason <> ''),
    proposed_by text not null,
    proposed_at timestamptz not null,
    status text not null default 'proposed' check (status in ('proposed', 'approved', 'refused', 'reversed')),
    decided_by text,
    decided_at timestamptz,
    note text,
    constraint write_off_needs_four_eyes check (status not in ('approved', 'reversed') or decided_by <> proposed_by),
    constraint write_off_decided check ((status = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint write_off_has_amount check ((status in ('approved', 'reversed')) = (pence is not null))
  );
  create unique index write_off_running on write_off (invoice_id) where status in ('proposed', 'approved');

  create function guard_write_off() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or (new.invoice_id, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.invoice_id, old.reason, old.proposed_by, old.proposed_at)
      or (old.status, new.status) not in (('proposed', 'approved'), ('proposed', 'refused'), ('approved', 'reversed'))
      or (old.status = 'approved' and (new.pence, new.decided_by, new.decided_at) is distinct from (old.pence, old.decided_by, old.decided_at)) then
      raise exception 'a write-off is decided once, and taken back as a whole' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger write_off_guarded before update or delete on write_off for each row execute function guard_write_off();

  alter table allocation add column write_off_id uuid references write_off;
  alter table allocation drop constraint allocation_from_one_source;
  alter table allocation add constraint allocation_from_one_source check (num_nonnulls(payment_id, credit_note_id, write_off_id) = 1);
  alter table allocation add constraint allocation_of_write_off_to_invoice check (write_off_id is null or invoice_id is not null);
  create index allocation_write_off on allocation (write_off_id) where write_off_id is not null;`;

/** As in the migration before, with write-offs (or without them, on the way down) as a third source. */
const CHECK_ALLOCATION = (writeOffs: boolean): string => {
  const [column, values] = writeOffs ? [', o.write_off_id', ', new.write_off_id'] : ['', ''];
  return `
  create or replace function check_allocation() returns trigger language plpgsql as $$
  declare
    source_pence int;
    used bigint;
  begin
    perform lock_account(new.organisation_id);
    if new.reverses is not null and not exists (
      select from allocation o where o.id = new.reverses and o.reverses is null and o.pence = -new.pence
        and (o.payment_id, o.credit_note_id, o.invoice_id, o.refund_id${column})
          is not distinct from (new.payment_id, new.credit_note_id, new.invoice_id, new.refund_id${values})) then
      raise exception 'a reversal is the mirror image of its allocation' using errcode = 'integrity_constraint_violation';
    end if;
    if new.payment_id is not null then
      select p.pence into source_pence from payment p
        where p.id = new.payment_id and p.organisation_id = new.organisation_id
          and not exists (select from reversal r where r.payment_id = p.id);
    ${
      writeOffs
        ? `elsif new.write_off_id is not null then
      select w.pence into source_pence from write_off w where w.id = new.write_off_id and w.invoice_id = new.invoice_id;
    `
        : ''
    }else
      select i.gross_pence into source_pence from invoice i
        where i.id = new.credit_note_id and i.organisation_id = new.organisation_id
          and i.kind = 'credit note' and i.status = 'issued';
    end if;
    select coalesce(sum(pence), 0) into used from allocation
      where payment_id = new.payment_id or credit_note_id = new.credit_note_id${writeOffs ? ' or write_off_id = new.write_off_id' : ''};
    if source_pence is null or used not between 0 and source_pence then
      raise exception 'allocated % pence of % that are there', used, source_pence using errcode = 'integrity_constraint_violation';
    end if;
    if new.invoice_id is not null and not exists (
      select from invoice i where i.id = new.invoice_id and i.organisation_id = new.organisation_id and i.kind <> 'credit note') then
      raise exception 'money settles an invoice or debit note of the same customer' using errcode = 'integrity_constraint_violation';
    end if;
    if new.refund_id is not null and not exists (
      select from refund f where f.id = new.refund_id and f.organisation_id = new.organisation_id) then
      raise exception 'a refund goes to the same customer' using errcode = 'integrity_constraint_violation';
    end if;
    update invoice set version = version + 1,
        settled_pence = (select sum(a.pence) from allocation a where a.invoice_id = new.invoice_id),
        paid_pence = (select coalesce(sum(a.pence), 0) from allocation a where a.invoice_id = new.invoice_id and a.payment_id is not null)
      where id = new.invoice_id;
    update invoice set version = version + 1,
        settled_pence = (select sum(a.pence) from allocation a where a.credit_note_id = new.credit_note_id)
      where id = new.credit_note_id;
    return null;
  end $$;`;
};

/** The allocations of a write-off say what its status says: all of it while it is approved, nothing otherwise. */
const CHECK_WRITE_OFF = `
  create function check_write_off() returns trigger language plpgsql as $$
  declare
    wrong boolean;
  begin
    select coalesce((select sum(a.pence) from allocation a where a.write_off_id = w.id), 0)
        <> (case when w.status = 'approved' then w.pence else 0 end)
      into wrong from write_off w where w.id = case tg_table_name when 'write_off' then new.id else (to_jsonb(new) ->> 'write_off_id')::uuid end;
    if wrong then
      raise exception 'what is written off is allocated, to the penny' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger write_off_allocated after update on write_off deferrable initially deferred
    for each row execute function check_write_off();
  create constraint trigger allocation_of_write_off after insert on allocation deferrable initially deferred
    for each row when (new.write_off_id is not null) execute function check_write_off();`;

const DOWN = `
  drop trigger allocation_of_write_off on allocation;
  drop index allocation_write_off;
  alter table allocation drop constraint allocation_of_write_off_to_invoice, drop constraint allocation_from_one_source;
  alter table allocation drop column write_off_id;
  alter table allocation add constraint allocation_from_one_source check (num_nonnulls(payment_id, credit_note_id) = 1);
  drop table write_off, collection_pause, dispute, promise_to_pay, collection_event, collection_rung, collection_step;
  drop function check_write_off, guard_write_off;`;

/**
 * The collection of an invoice: its ladder as data, the rungs of each invoice, what holds them back, write-offs by two people, and what
 * happened, in words. `down` refuses where something is written off.
 */
export class Collection2026112500351 implements MigrationInterface {
  readonly name = 'Collection2026112500351';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LADDER, HOLDS, WRITE_OFF, CHECK_ALLOCATION(true), CHECK_WRITE_OFF]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    await runner.query(CHECK_ALLOCATION(false));
  }
}
