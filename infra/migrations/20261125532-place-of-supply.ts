import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on the place of supply: of which customer, in which country, with which wording; and no invoice abroad without one. */
export class PlaceOfSupply2026112500532 implements MigrationInterface {
  readonly name = 'PlaceOfSupply2026112500532';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table vat_decision
        add country text check (country ~ '^[A-Z]{2}$'),
        add customer_kind text check (customer_kind in ('business', 'consumer')),
        add wording text check (length(wording) between 1 and 300);

      create function check_place_of_supply() returns trigger language plpgsql as $$
      begin
        if new.vat_decision_id is null and exists
            (select from organisation o where o.id = new.organisation_id and o.country not in ('GB', 'IM')) then
          raise exception 'the customer belongs abroad, and where the supply of draft % is made is not decided', new.id
            using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger invoice_with_its_place before update on invoice for each row
        when (new.kind = 'invoice' and new.status = 'draft' and old.released_at is null and new.released_at is not null)
        execute function check_place_of_supply();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger invoice_with_its_place on invoice;
      drop function check_place_of_supply();
      alter table vat_decision drop column country, drop column customer_kind, drop column wording;
    `);
  }
}
