import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of enquiries, and what was done about each. */
export class Enquiries2026112500202 implements MigrationInterface {
  readonly name = 'Enquiries2026112500202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enquiry (
        id uuid primary key,
        received_on date not null,
        source text not null check (source in ('e-mail', 'telephone', 'letter', 'web', 'event', 'recommendation')),
        kind text not null check (kind in ('accreditation', 'become an assessor', 'list of assessors', 'other')),
        name text not null check (length(name) between 1 and 200),
        email text,
        telephone text,
        organisation text,
        organisation_id uuid references organisation,
        text text not null,
        outcome text not null default 'open'
          check (outcome in ('open', 'answered', 'application', 'assessor application', 'not pursued')),
        next_contact date,
        version int not null default 1,
        noted_by text not null,
        noted_at timestamptz not null,
        constraint enquiry_can_be_answered check (email is not null or telephone is not null),
        constraint enquiry_next_contact check ((outcome = 'open') = (next_contact is not null))
      );
      create index enquiry_to_do on enquiry (coalesce(next_contact, 'infinity'::date), received_on desc, id);

      create table enquiry_note (
        id uuid primary key,
        enquiry_id uuid not null references enquiry,
        at timestamptz not null,
        outcome text not null,
        note text not null,
        by text not null,
        mail_id uuid
      );
      create index enquiry_note_enquiry on enquiry_note (enquiry_id, at);
      create trigger enquiry_note_immutable before update or delete on enquiry_note
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table enquiry_note, enquiry');
  }
}
