import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When drafts arise and what debt holds, as dated data; which claim stands on which invoice; recorded decisions on VAT; a catalogue
 * of fees that is no longer changed once a case rests on it.
 */
export class Billing2026112500301 implements MigrationInterface {
  readonly name = 'Billing2026112500301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table billing_policy (
        id uuid primary key,
        organisation_id uuid references organisation,
        case_id uuid references case_file,
        draft_at text check (draft_at in ('booking', 'visit', 'report')),
        debt_holds_booking boolean,
        debt_holds_report boolean,
        debt_holds_certificate boolean,
        reason text not null,
        set_by text not null,
        set_at timestamptz not null,
        constraint billing_policy_of_one check (organisation_id is null or case_id is null),
        constraint billing_policy_house_complete check (organisation_id is not null or case_id is not null or (draft_at is not null
          and debt_holds_booking is not null and debt_holds_report is not null and debt_holds_certificate is not null))
      );
      create index billing_policy_organisation on billing_policy (organisation_id, set_at);
      create index billing_policy_case on billing_policy (case_id, set_at);
      create trigger billing_policy_immutable before update or delete on billing_policy
        for each row execute function refuse_change();
      insert into billing_policy values ('00000000-0000-7000-8000-000000000301', null, null, 'visit', false, false, false,
        'As set up', 'system', '2003-01-01');

      create table charged_claim (
        claim_id uuid primary key references expense_claim,
        invoice_id uuid not null references invoice
      );
      create index charged_claim_invoice on charged_claim (invoice_id);
      insert into charged_claim select distinct on (c.id) c.id, i.id from expense_claim c
        join invoice i on i.case_id = c.case_id and i.reason = 'fee and expenses' and i.status <> 'discarded'
        where exists (select from case_event e where e.case_id = c.case_id and e.type = 'ExpensesApproved' and e.data ->> 'claim' = c.id::text);

      create table vat_decision (
        id uuid primary key,
        subject text not null check (subject in ('cancellation', 'place of supply')),
        invoice_id uuid references invoice,
        organisation_id uuid references organisation,
        from_day date not null,
        treatment text not null check (treatment in ('UK VAT', 'reverse charge', 'outside the scope')),
        rule text not null check (length(rule) > 0),
        evidence text not null check (length(evidence) > 0),
        decided_by text not null,
        decided_at timestamptz not null,
        constraint vat_decision_of_cancellation check ((subject = 'cancellation') = (invoice_id is not null)),
        constraint vat_decision_of_customer check ((subject = 'place of supply') = (organisation_id is not null))
      );
      create index vat_decision_invoice on vat_decision (invoice_id, decided_at);
      create index vat_decision_organisation on vat_decision (organisation_id, from_day, decided_at);
      create trigger vat_decision_immutable before update or delete on vat_decision
        for each row execute function refuse_change();
      alter table invoice add column vat_decision_id uuid references vat_decision;

      create function check_vat_decision() returns trigger language plpgsql as $$
      begin
        if new.kind = 'invoice' and new.vat_decision_id is null and (new.reason = 'cancellation' or new.vat_treatment <> 'UK VAT') then
          raise exception '% needs a recorded decision on its VAT', new.number using errcode = 'integrity_constraint_violation';
        end if;
        if new.vat_decision_id is not null and not exists
            (select from vat_decision d where d.id = new.vat_decision_id and d.treatment = new.vat_treatment) then
          raise exception '% is not treated as decided', new.number using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger invoice_vat_decided before update on invoice for each row
        when (old.status <> 'issued' and new.status = 'issued') execute function check_vat_decision();

      alter table fee add column added_by text, add column added_at timestamptz;
      create function guard_fee() returns trigger language plpgsql as $$
      begin
        if exists (select from case_file where assessment_year = old.year and fee_pence is not null) then
          raise exception 'the fee of % is in use and is never changed', old.year using errcode = 'integrity_constraint_violation';
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger fee_in_use before update or delete on fee for each row execute function guard_fee();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger fee_in_use on fee;
      drop function guard_fee;
      alter table fee drop column added_at, drop column added_by;
      drop trigger invoice_vat_decided on invoice;
      drop function check_vat_decision;
      alter table invoice drop column vat_decision_id;
      drop table vat_decision, charged_claim, billing_policy;
    `);
  }
}
