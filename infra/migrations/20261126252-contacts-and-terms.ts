import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts are entered and ended with who did it, the portal's admin among them; terms that an application accepts. */
export class ContactsAndTerms2026112600252 implements MigrationInterface {
  readonly name = 'ContactsAndTerms2026112600252';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contact drop constraint contact_role_check;
      alter table contact add constraint contact_role_check
        check (role in ('sponsor', 'programme manager', 'billing', 'second contact', 'portal admin'));
      alter table contact add column entered_by text, add column ended_by text;

      create table terms (
        id uuid primary key,
        valid_from date not null constraint terms_from_unique unique,
        title text not null,
        text text not null,
        source text not null
      );
      create trigger terms_immutable before update or delete on terms for each row execute function refuse_change();
      insert into terms values (gen_random_uuid(), '2003-01-01', 'Terms of accreditation',
        'The programme is assessed on two days by an accredited assessor, whose assessment a supervisory assessor reviews. '
        'The fee of the year includes both, and the certificate where one is awarded; VAT, Travel and Subsistence are added. '
        'The report is issued within six weeks of the assessment, the certificate within two weeks of the report. '
        'The level awarded is the level achieved. A report can be appealed against within 21 days.',
        'information sheet 2005');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table terms;
      alter table contact drop column entered_by, drop column ended_by;
      delete from contact where role = 'portal admin';
      alter table contact drop constraint contact_role_check;
      alter table contact add constraint contact_role_check
        check (role in ('sponsor', 'programme manager', 'billing', 'second contact'));
    `);
  }
}
