import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revoked certificate is revised no more, whoever asks. */
export class NoRevisionUnderARevokedCertificate2026112600411 implements MigrationInterface {
  readonly name = 'NoRevisionUnderARevokedCertificate2026112600411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_revision_of_revoked() returns trigger language plpgsql as $$
      begin
        if exists (select from certificate c join proceeding p on p.id = c.id and p.stage = 'REVOKED'
            where c.case_id = new.case_id and c.revision = 1) then
          raise exception 'this certificate is revoked, and is revised no more' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger certificate_not_revoked before insert on certificate for each row when (new.revision > 1)
        execute function refuse_revision_of_revoked();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop trigger certificate_not_revoked on certificate; drop function refuse_revision_of_revoked()',
    );
  }
}
