import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact is entered and ended ahead of its day: who it is follows from the day. One that never came ends the day before its first. */
export class ContactsAhead2026112600431 implements MigrationInterface {
  readonly name = 'ContactsAhead2026112600431';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact drop constraint contact_check;
      alter table contact add constraint contact_span check (to_day is null or to_day >= from_day - 1);

      create function contacts_on(of_organisation uuid, on_day date) returns setof contact language sql stable parallel safe
        as $$ select c.* from contact c where c.organisation_id = of_organisation and c.from_day <= on_day
          and (c.to_day is null or c.to_day >= on_day) $$;

      create function finance_contact_on(of_organisation uuid, on_day date) returns contact language sql stable parallel safe
        as $$ select c.* from contacts_on(of_organisation, on_day) c
          order by array_position(array['billing', 'programme manager', 'sponsor', 'second contact'], c.role),
            c.to_day is not null, c.from_day, c.id limit 1 $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function finance_contact_on(uuid, date);
      drop function contacts_on(uuid, date);
      delete from contact where to_day < from_day;
      alter table contact drop constraint contact_span;
      alter table contact add constraint contact_check check (to_day is null or to_day >= from_day);
    `);
  }
}
