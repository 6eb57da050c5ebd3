import type { MigrationInterface, QueryRunner } from 'typeorm';

const PAYMENTS = `
  alter table payment
    add column organisation_id uuid references organisation,
    add column currency text not null default 'GBP' constraint payment_in_sterling check (currency = 'GBP'),
    add column method text not null default 'bank transfer'
      constraint payment_method_known check (method in ('bank transfer', 'cheque', 'cash', 'other')),
    add column earmarked_for uuid references invoice;
  alter table payment disable trigger payment_immutable;
  update payment p set organisation_id = i.organisation_id from invoice i where i.id = p.invoice_id;
  alter table payment enable trigger payment_immutable;
  alter table payment alter column organisation_id set not null;
  alter table payment alter column currency drop default;
  alter table payment alter column method drop default;
  create index payment_organisation on payment (organisation_id, received_on);
  create index payment_earmarked on payment (earmarked_for) where earmarked_for is not null;

  create table refund (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    command_id text not null constraint refund_command_unique unique,
    paid_on date not null,
    pence int not null check (pence > 0),
    currency text not null check (currency = 'GBP'),
    reference text not null,
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
  );
  create index refund_organisation on refund (organisation_id, paid_on);
  create trigger refund_immutable before update or delete on refund for each row execute function refuse_change();

  create table reversal (
    id uuid primary key,
    payment_id uuid references payment constraint reversal_of_payment_once unique,
    refund_id uuid references refund constraint reversal_of_refund_once unique,
    command_id text not null constraint reversal_command_unique unique,
    reversed_on date not null,
    reason text not null,
    reversed_by text not null,
    reversed_at timestamptz not null,
    constraint reversal_of_one_thing check (num_nonnulls(payment_id, refund_id) = 1)
  );
  create trigger reversal_immutable before update or delete on reversal for each row execute function refuse_change();`;

/** A word that an invoice's collection is to look again: written with what changed, told after it. */
const NUDGES = `
  create table collection_nudge (
    invoice_id uuid not null references invoice,
    event_id text not null,
    made_at timestamptz not null,
    told_at timestamptz,
    primary key (invoice_id, event_id)
  );
  create index collection_nudge_waiting on collection_nudge (made_at) where told_at is null;`;

/** Source: what settles. Target: what is settled. A reversal is the mirror image of the allocation that it takes back. */
const ALLOCATIONS = `
  create table allocation (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    payment_id uuid references payment,
    credit_note_id uuid references invoice,
    invoice_id uuid references invoice,
    refund_id uuid references refund,
    pence int not null check (pence <> 0),
    reverses uuid references allocation constraint allocation_reversed_once unique,
    reason text,
    command_id text not null,
    ordinal int not null,
    made_on date not null,
    made_by text not null,
    made_at timestamptz not null,
    constraint allocation_command_unique unique (command_id, ordinal),
    constraint allocation_from_one_source check (num_nonnulls(payment_id, credit_note_id) = 1),
    constraint allocation_to_one_target check (num_nonnulls(invoice_id, refund_id) = 1),
    constraint allocation_taken_back_is_negative check ((reverses is null) = (pence > 0)),
    constraint allocation_taken_back_with_reason check ((reverses is null) = (reason is null))
  );
  create index allocation_payment on allocation (payment_id) where payment_id is not null;
  create index allocation_credit_note on allocation (credit_note_id) where credit_note_id is not null;
  create index allocation_invoice on allocation (invoice_id) where invoice_id is not null;
  create index allocation_refund on allocation (refund_id) where refund_id is not null;
  create index allocation_organisation on allocation (organisation_id, made_on);
  create trigger allocation_immutable before update or delete on allocation for each row execute function refuse_change();

  alter table invoice add column settled_pence int not null default 0;
  alter table invoice add constraint invoice_settled_within
    check (settled_pence between 0 and case when status = 'issued' then gross_pence else 0 end);
  create index invoice_still_open on invoice (organisation_id, due_on) where status = 'issued' and settled_pence < gross_pence;`;

const IMMUTABLE = (columns: readonly string[]): string => `
  create or replace function refuse_change_of_issued() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.status = 'issued' then
        raise exception 'invoice % is issued and is never deleted; credit it', old.number
          using errcode = 'integrity_constraint_violation';
      end if;
      return old;
    end if;
    if old.status = 'discarded' then
      raise exception 'a discarded draft is never changed' using errcode = 'integrity_constraint_violation';
    end if;
    if old.status = 'issued' and (to_jsonb(new)${columns.map((each) => ` - '${each}'`).join('')})
        <> (to_jsonb(old)${columns.map((each) => ` - '${each}'`).join('')}) then
      raise exception 'invoice % is issued and is never changed; credit it', old.number
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;`;

/** The account's lock comes first, so that two allocations of a customer's money follow one another. */
const CHECKS = `
  create function lock_account(organisation uuid) returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended(organisation::text, 20030105))
  $$;

  create function check_allocation() returns trigger language plpgsql as $$
  declare
    source_pence int;
    used bigint;
  begin
    perform lock_account(new.organisation_id);
    if new.reverses is not null and not exists (
      select from allocation o where o.id = new.reverses and o.reverses is null and o.pence = -new.pence
        and (o.payment_id, o.credit_note_id, o.invoice_id, o.refund_id)
          is not distinct from (new.payment_id, new.credit_note_id, new.invoice_id, new.refund_id)) then
      raise exception 'a reversal is the mirror image of its allocation' using errcode = 'integrity_constraint_violation';
    end if;
    if new.payment_id is not null then
      select p.pence into source_pence from payment p
        where p.id = new.payment_id and p.organisation_id = new.organisation_id
          and not exists (select from reversal r where r.payment_id = p.id);
    else
      select i.gross_pence into source_pence from invoice i
        where i.id = new.credit_note_id and i.organisation_id = new.organisation_id
          and i.kind = 'credit note' and i.status = 'issued';
    end if;
    select coalesce(sum(pence), 0) into used from allocation
      where payment_id = new.payment_id or credit_note_id = new.credit_note_id;
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
  end $$;
  create trigger allocation_fits after insert on allocation for each row execute function check_allocation();

  create function check_settled() returns trigger language plpgsql as $$
  begin
    if new.settled_pence <> (select coalesce(sum(pence), 0) from allocation where invoice_id = new.id or credit_note_id = new.id)
      or new.paid_pence <> (select coalesce(sum(pence), 0) from allocation where invoice_id = new.id and payment_id is not null) then
      raise exception 'what % was settled by is not the sum of its allocations', new.number
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger invoice_settled_sum after update of settled_pence, paid_pence on invoice
    deferrable initially deferred for each row execute function check_settled();

  create function refund_is_funded(refunded uuid) returns boolean language sql stable as $$
    select (select coalesce(sum(pence), 0) from allocation where refund_id = refunded) =
      (select case when exists (select from reversal where refund_id = refunded) then 0 else pence end from refund where id = refunded)
  $$;

  create function check_refund() returns trigger language plpgsql as $$
  begin
    if not refund_is_funded(new.id) then
      raise exception 'a refund is paid out of credits of the account, to the penny' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger refund_funded after insert on refund deferrable initially deferred
    for each row execute function check_refund();

  create function check_funds() returns trigger language plpgsql as $$
  begin
    if not refund_is_funded(new.refund_id) then
      raise exception 'a refund is paid out of credits of the account, to the penny' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger allocation_funds after insert on allocation deferrable initially deferred
    for each row when (new.refund_id is not null) execute function check_funds();
  create constraint trigger reversal_frees_funds after insert on reversal deferrable initially deferred
    for each row when (new.refund_id is not null) execute function check_funds();

  create function check_reversal() returns trigger language plpgsql as $$
  begin
    if (select coalesce(sum(pence), 0) from allocation where payment_id = new.payment_id) <> 0 then
      raise exception 'a payment that is allocated is not taken back' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger reversal_of_free_payment after insert on reversal deferrable initially deferred
    for each row when (new.payment_id is not null) execute function check_reversal();`;

/** What was recorded against an invoice before becomes a payment of its customer, allocated to it. */
const CARRY_OVER = `
  insert into allocation (id, organisation_id, payment_id, invoice_id, pence, command_id, ordinal, made_on, made_by, made_at)
    select gen_random_uuid(), organisation_id, id, invoice_id, pence, command_id, 1, received_on, recorded_by, recorded_at from payment;
  drop index payment_invoice;
  alter table payment drop column invoice_id;`;

const DOWN = `
  alter table payment add column invoice_id uuid references invoice;
  alter table payment disable trigger payment_immutable;
  update payment p set invoice_id = (select a.invoice_id from allocation a where a.payment_id = p.id and a.invoice_id is not null limit 1);
  alter table payment enable trigger payment_immutable;
  drop trigger invoice_settled_sum on invoice;
  drop table allocation, reversal, refund, collection_nudge;
  drop function check_reversal, check_funds, check_refund, refund_is_funded, check_settled, check_allocation, lock_account;
  drop index invoice_still_open, payment_earmarked, payment_organisation;
  alter table invoice drop constraint invoice_settled_within, drop column settled_pence;
  alter table payment alter column invoice_id set not null, drop column earmarked_for, drop column method, drop column currency,
    drop column organisation_id;
  create index payment_invoice on payment (invoice_id);`;

/**
 * A customer's account: payments, credit notes and refunds, and the allocations between them and what is owed. Of every document the
 * allocations sum to between nothing and its amount; nothing is deleted, an allocation is taken back by its mirror image.
 * `down` refuses where a payment has no invoice of its own: such a payment has no place in the older tables.
 */
export class Receivables2026112500350 implements MigrationInterface {
  readonly name = 'Receivables2026112500350';

  async up(runner: QueryRunner): Promise<void> {
    const immutable = IMMUTABLE(['paid_pence', 'credited_pence', 'settled_pence', 'version']);
    for (const part of [PAYMENTS, NUDGES, ALLOCATIONS, immutable, CHECKS, CARRY_OVER]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    await runner.query(IMMUTABLE(['paid_pence', 'credited_pence', 'version']));
  }
}
