import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Revocations of certificates, decided by somebody other than who proposed them. */
export class CertificateRevocations2026112600103 implements MigrationInterface {
  readonly name = 'CertificateRevocations2026112600103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate_revocation (
        id uuid primary key,
        proceeding_id uuid not null references proceeding,
        proposed_by uuid not null references account,
        reason text not null,
        made_at timestamptz not null
      );
      create index certificate_revocation_proceeding on certificate_revocation (proceeding_id);
      create table certificate_revocation_approval (
        revocation_id uuid not null references certificate_revocation,
        command_id text not null,
        approved_by uuid not null references account,
        made_at timestamptz not null,
        primary key (revocation_id, command_id)
      );
      create function refuse_own_revocation() returns trigger language plpgsql as $$
      begin
        if exists (select from certificate_revocation r where r.id = new.revocation_id and r.proposed_by = new.approved_by) then
          raise exception 'whoever proposed a revocation does not decide on it' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger certificate_revocation_by_two before insert or update on certificate_revocation_approval
        for each row execute function refuse_own_revocation();
      create trigger certificate_revocation_immutable before update or delete on certificate_revocation
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table certificate_revocation_approval, certificate_revocation;
      drop function refuse_own_revocation();
    `);
  }
}
