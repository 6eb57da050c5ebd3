import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers to offers. The offer itself is the event that named the assessor. */
export class Offers2026112600251 implements MigrationInterface {
  readonly name = 'Offers2026112600251';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table offer_answer (
        case_id uuid not null,
        naming_seq int not null,
        answer text not null check (answer in ('accepted', 'declined')),
        reason text not null default '',

        heard_by text,
        late boolean not null,
        command_id text not null,
        answered_by uuid not null references account,
        answered_on date not null,
        answered_at timestamptz not null,
        primary key (case_id, naming_seq),
        foreign key (case_id, naming_seq) references case_event (case_id, seq),
        constraint offer_answer_reason check (answer = 'accepted' or length(reason) > 0)
      );
      create trigger offer_answer_immutable before update or delete on offer_answer
        for each row execute function refuse_change();
      create index case_event_naming on case_event (case_id, seq) where type = 'AssessorNamed';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table offer_answer; drop index case_event_naming');
  }
}
