import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invoices with their number series, and payments. Issued is immutable: the database refuses what the service would. */
export class Invoices2026112400006 implements MigrationInterface {
  readonly name = 'Invoices2026112400006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table number_series (
        series text primary key,
        last_value int not null default 0
      );

      create table invoice (
        id uuid primary key,
        case_id uuid not null references case_file,
        organisation_id uuid not null references organisation,
        reason text not null,
        status text not null check (status in ('draft', 'issued', 'discarded')),
        series text not null default 'INV',
        series_value int,
        number text,
        customer jsonb not null,
        lines jsonb not null,
        purchase_order text,
        issued_on date,
        tax_point date,
        tax_point_reason text,
        due_on date,
        totals jsonb,
        gross_pence int not null,
        paid_pence int not null default 0 check (paid_pence >= 0),
        issued_at timestamptz,
        created_at timestamptz not null,
        version int not null default 1,
        constraint invoice_number_unique unique (number),
        constraint invoice_series_unique unique (series, series_value),
        constraint invoice_case_reason_unique unique (case_id, reason),
        check (status <> 'issued' or (number is not null and series_value is not null and issued_on is not null
          and tax_point is not null and due_on is not null and totals is not null)),
        check (status = 'issued' or number is null)
      );
      create index invoice_organisation on invoice (organisation_id);

      create function refuse_change_of_issued() returns trigger language plpgsql as $$
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
      end $$;
      create trigger invoice_issued_immutable before update or delete on invoice
        for each row execute function refuse_change_of_issued();

      create table payment (
        id uuid primary key,
        invoice_id uuid not null references invoice,
        command_id text not null constraint payment_command_unique unique,
        received_on date not null,
        pence int not null check (pence > 0),
        reference text not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      );
      create index payment_invoice on payment (invoice_id);
      create trigger payment_immutable before update or delete on payment
        for each row execute function refuse_change();
      alter table document add constraint document_invoice foreign key (invoice_id) references invoice;
      create index document_invoice on document (invoice_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document drop constraint document_invoice;
      drop table payment, invoice, number_series;
      drop function refuse_change_of_issued();
    `);
  }
}
