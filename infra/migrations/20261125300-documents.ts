import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `
  alter table invoice drop constraint invoice_case_reason_unique;
  alter table invoice drop constraint invoice_check;
  alter table invoice
    add column kind text not null default 'invoice' constraint invoice_kind_known check (kind in ('invoice', 'credit note', 'debit note')),
    add column corrects uuid references invoice,
    add column correction_reason text,
    add column currency text not null default 'GBP' constraint invoice_in_sterling check (currency = 'GBP'),
    add column net_pence int,
    add column vat_pence int,
    add column credited_pence int not null default 0,
    add column vat_treatment text not null default 'UK VAT'
      constraint invoice_vat_treatment_known check (vat_treatment in ('UK VAT', 'reverse charge', 'outside the scope')),
    add column vat_reasons jsonb not null default '[]',
    add column prepared_by text,
    add column released_by text,
    add column released_at timestamptz,
    add column issued_by text,
    add column discarded_by text,
    add column discarded_at timestamptz,
    add column discard_reason text;
  alter table invoice disable trigger invoice_issued_immutable;
  update invoice set net_pence = (totals ->> 'net')::int, vat_pence = (totals ->> 'vat')::int where status = 'issued';
  alter table invoice enable trigger invoice_issued_immutable;
  alter table invoice
    add constraint invoice_issued_complete check (status <> 'issued' or (number is not null and series_value is not null
      and issued_on is not null and tax_point is not null and totals is not null and net_pence is not null and vat_pence is not null
      and (due_on is not null) = (kind <> 'credit note'))),
    add constraint invoice_sums check (status <> 'issued' or gross_pence = net_pence + vat_pence),
    add constraint invoice_amount_not_negative check (gross_pence >= 0),
    add constraint invoice_credited_within check (credited_pence between 0 and gross_pence),
    add constraint invoice_series_of_kind check ((kind, series) in (('invoice', 'INV'), ('credit note', 'CRN'), ('debit note', 'DBN'))),
    add constraint invoice_note_refers check ((kind = 'invoice') = (corrects is null) and (kind = 'invoice') = (correction_reason is null)),
    add constraint invoice_discarded_with_reason check ((status = 'discarded') = (discard_reason is not null)),
    add constraint invoice_released_by_somebody check ((released_at is null) = (released_by is null));
  create index invoice_corrects on invoice (corrects) where corrects is not null;
  create index invoice_case on invoice (case_id);`;

const SERIES = `
  insert into number_series (series) values ('INV'), ('CRN'), ('DBN') on conflict do nothing;

  create function guard_number_series() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or new.series <> old.series or new.last_value <> old.last_value + 1 then
      raise exception 'the numbers of % follow one another; none is skipped or given back', old.series
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger number_series_follows before update or delete on number_series
    for each row execute function guard_number_series();

  create function check_number_is_used() returns trigger language plpgsql as $$
  begin
    if not exists (select from invoice where series = new.series and series_value = new.last_value) then
      raise exception 'number % of % was taken and no document bears it', new.last_value, new.series
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger number_series_without_gap after update on number_series deferrable initially deferred
    for each row execute function check_number_is_used();`;

const ISSUING = `
  create function check_issue() returns trigger language plpgsql as $$
  declare
    original invoice;
    excess record;
  begin
    if new.series_value <> (select last_value from number_series where series = new.series)
      or new.number <> new.series || '-' || lpad(new.series_value::text, 6, '0') then
      raise exception 'the number % was not taken from its series', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.net_pence <> (select coalesce(sum((line ->> 'net')::int), 0) from jsonb_array_elements(new.lines) line)
      or new.vat_pence <> (select coalesce(sum((rate ->> 'vat')::int), 0) from jsonb_array_elements(new.totals -> 'vatByRate') rate) then
      raise exception 'the lines of % do not make up its totals', new.number using errcode = 'integrity_constraint_violation';
    end if;
    if new.kind = 'invoice' then
      return new;
    end if;
    select * into original from invoice where id = new.corrects for update;
    if original.status <> 'issued' or original.kind = 'credit note' or original.organisation_id <> new.organisation_id
      or original.vat_treatment <> new.vat_treatment or original.tax_point <> new.tax_point then
      raise exception '% does not go with the issued document that it corrects', new.number
        using errcode = 'integrity_constraint_violation';
    end if;
    if new.kind = 'debit note' then
      return new;
    end if;
    with sums as (
      select (rate ->> 'rateBasisPoints')::int as rate, sum((rate ->> 'net')::int) as net, sum((rate ->> 'vat')::int) as vat
      from invoice note, jsonb_array_elements(note.totals -> 'vatByRate') rate
      where note.corrects = original.id and note.kind = 'credit note' and note.status = 'issued' and note.id <> new.id
      group by 1
    )
    select of_new.rate into excess
    from (select (r ->> 'rateBasisPoints')::int as rate, (r ->> 'net')::int as net, (r ->> 'vat')::int as vat
            from jsonb_array_elements(new.totals -> 'vatByRate') r) of_new
    left join (select (r ->> 'rateBasisPoints')::int as rate, (r ->> 'net')::int as net, (r ->> 'vat')::int as vat
            from jsonb_array_elements(original.totals -> 'vatByRate') r) of_original using (rate)
    left join sums using (rate)
    where of_new.net + coalesce(sums.net, 0) > coalesce(of_original.net, 0)
       or of_new.vat + coalesce(sums.vat, 0) > coalesce(of_original.vat, 0)
    limit 1;
    if found then
      raise exception '% credits more at % basis points than remains of %', new.number, excess.rate, original.number
        using errcode = 'integrity_constraint_violation';
    end if;
    if new.prepared_by is not distinct from new.issued_by and new.gross_pence > (select pence from approval_limit
        where act = 'credit note' and from_day <= new.issued_on order by from_day desc limit 1) then
      raise exception '% is above the limit and needs a second person', new.number using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger invoice_issue before update on invoice for each row
    when (old.status <> 'issued' and new.status = 'issued') execute function check_issue();

  create function refuse_issued_at_birth() returns trigger language plpgsql as $$
  begin
    raise exception 'a document begins as a draft' using errcode = 'integrity_constraint_violation';
  end $$;
  create trigger invoice_begins_as_draft before insert on invoice for each row
    when (new.status <> 'draft') execute function refuse_issued_at_birth();

  create function check_credited() returns trigger language plpgsql as $$
  declare
    target uuid := case when new.kind = 'credit note' then new.corrects else new.id end;
    wrong text;
  begin
    select o.number into wrong from invoice o where o.id = target and o.credited_pence <>
      (select coalesce(sum(c.gross_pence), 0) from invoice c where c.corrects = o.id and c.kind = 'credit note' and c.status = 'issued');
    if found then
      raise exception 'what was credited of % is not the sum of its credit notes', wrong using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create constraint trigger invoice_credited_sum after update of status, credited_pence on invoice
    deferrable initially deferred for each row execute function check_credited();

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
    if old.status = 'issued' and (to_jsonb(new) - 'paid_pence' - 'credited_pence' - 'version')
        <> (to_jsonb(old) - 'paid_pence' - 'credited_pence' - 'version') then
      raise exception 'invoice % is issued and is never changed; credit it', old.number
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;`;

const PAPERS = `
  create table document_kind (kind text primary key);
  insert into document_kind values ('report'), ('certificate'), ('invoice'), ('credit note'), ('debit note');
  alter table document drop constraint document_kind_check;
  alter table document add constraint document_kind_known foreign key (kind) references document_kind;`;

const LIMITS = `
  create table approval_limit (
    act text not null check (act in ('credit note')),
    from_day date not null,
    pence int not null check (pence >= 0),
    set_by text not null,
    set_at timestamptz not null,
    primary key (act, from_day)
  );
  insert into approval_limit values ('credit note', '2003-01-01', 50000, 'system', now());
  create trigger approval_limit_immutable before update or delete on approval_limit
    for each row execute function refuse_change();`;

const DOWN = `
  drop table approval_limit;
  delete from document where kind = 'debit note';
  alter table document drop constraint document_kind_known;
  alter table document add constraint document_kind_check check (kind in ('report', 'certificate', 'invoice', 'credit note'));
  drop table document_kind;
  drop trigger invoice_credited_sum on invoice;
  drop trigger invoice_begins_as_draft on invoice;
  drop trigger invoice_issue on invoice;
  drop trigger number_series_without_gap on number_series;
  drop trigger number_series_follows on number_series;
  drop function check_credited, refuse_issued_at_birth, check_issue, check_number_is_used, guard_number_series;
  delete from number_series where series in ('CRN', 'DBN') or last_value = 0;
  drop index invoice_case, invoice_corrects;
  alter table invoice drop constraint invoice_released_by_somebody, drop constraint invoice_discarded_with_reason,
    drop constraint invoice_note_refers, drop constraint invoice_series_of_kind, drop constraint invoice_credited_within,
    drop constraint invoice_amount_not_negative, drop constraint invoice_sums, drop constraint invoice_issued_complete;
  alter table invoice drop column discard_reason, drop column discarded_at, drop column discarded_by, drop column issued_by,
    drop column released_at, drop column released_by, drop column prepared_by, drop column vat_reasons, drop column vat_treatment,
    drop column credited_pence, drop column vat_pence, drop column net_pence, drop column currency, drop column correction_reason,
    drop column corrects, drop column kind;
  alter table invoice add constraint invoice_check check (status <> 'issued' or (number is not null and series_value is not null
    and issued_on is not null and tax_point is not null and due_on is not null and totals is not null));
  alter table invoice add constraint invoice_case_reason_unique unique (case_id, reason);
  create or replace function refuse_change_of_issued() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if old.status = 'issued' then
            raise exception 'invoice % is issued and is never deleted; credit it', old.number
              using errcode = 'integrity_constraint_violation';
          end if;
          return old;
        end if;
        if old.status = 'issued' and (to_jsonb(new) - 'paid_pence' - 'version') <> (to_jsonb(old) - 'paid_pence' - 'version') then
          raise exception 'invoice % is issued and is never changed; credit it', old.number
            using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;`;

/**
 * Invoices, credit notes and debit notes in one book, each kind with a series of its own. What the services promise the
 * database holds too: no number without its document, no credit beyond what remains, nothing issued that changes.
 */
export class Documents2026112500300 implements MigrationInterface {
  readonly name = 'Documents2026112500300';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, SERIES, LIMITS, ISSUING, PAPERS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
