import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a customer's invoices go, what its profile was before, and the order numbers of its cases. An invoice of a customer that
 * needs an order is not released without one: from its release on it does not change, so that is where the database asks.
 */
export class BillingProfiles2026112500530 implements MigrationInterface {
  readonly name = 'BillingProfiles2026112500530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add invoice_email text check (length(invoice_email) between 3 and 200);

      create table billing_profile_change (
        id uuid primary key,
        organisation_id uuid not null references organisation,
        version int not null,
        changes jsonb not null check (jsonb_array_length(changes) > 0),
        changed_by text not null,
        changed_at timestamptz not null,
        constraint billing_profile_change_once unique (organisation_id, version)
      );
      create trigger billing_profile_change_immutable before update or delete on billing_profile_change
        for each row execute function refuse_change();

      create table purchase_order (
        id uuid primary key,
        case_id uuid not null references case_file,
        ordinal int not null check (ordinal > 0),
        number text check (length(number) between 1 and 60),
        entered_by text not null,
        entered_at timestamptz not null,
        constraint purchase_order_in_turn unique (case_id, ordinal)
      );
      create trigger purchase_order_immutable before update or delete on purchase_order
        for each row execute function refuse_change();

      create function check_purchase_order() returns trigger language plpgsql as $$
      begin
        if new.purchase_order is null and exists
            (select from organisation o where o.id = new.organisation_id and o.purchase_order_required) then
          raise exception 'the customer requires a purchase order, and the draft % has none', new.id
            using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger invoice_with_its_order before update on invoice for each row
        when (new.kind = 'invoice' and new.status = 'draft' and old.released_at is null and new.released_at is not null)
        execute function check_purchase_order();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger invoice_with_its_order on invoice;
      drop function check_purchase_order();
      drop table purchase_order, billing_profile_change;
      alter table organisation drop column invoice_email;
    `);
  }
}
