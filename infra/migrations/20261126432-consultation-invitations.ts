import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was asked to comment on a draft in which window, by whom. */
export class ConsultationInvitations2026112600432 implements MigrationInterface {
  readonly name = 'ConsultationInvitations2026112600432';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consultation_invitation (
        id uuid primary key,
        draft_id uuid not null references standards_draft,
        consult_from date not null,
        circles jsonb not null check (jsonb_array_length(circles) > 0),
        note text not null,
        invited_by uuid not null references account,
        invited_on date not null,
        invited_at timestamptz not null
      );
      create index consultation_invitation_draft on consultation_invitation (draft_id, invited_at);
      create trigger consultation_invitation_immutable before update or delete on consultation_invitation
        for each row execute function refuse_change();

      create table consultation_invitee (
        draft_id uuid not null references standards_draft,
        consult_from date not null,
        email text not null check (email = lower(email)),
        name text not null,
        role text not null check (role in ('board', 'assessor', 'organisation')),
        invitation_id uuid not null references consultation_invitation,
        primary key (draft_id, consult_from, email)
      );
      create trigger consultation_invitee_immutable before update or delete on consultation_invitee
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table consultation_invitee, consultation_invitation');
  }
}
