import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Claims of Travel and Subsistence with their receipts. The database holds too that nobody decides on a claim of their own, that what is
 * submitted does not change under the approver's eyes, and that what is decided stays.
 */
export class TravelClaims2026112500531 implements MigrationInterface {
  readonly name = 'TravelClaims2026112500531';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table travel_claim (
        id uuid primary key,
        command_id text not null constraint travel_claim_command_unique unique,
        case_id uuid not null references case_file,
        claimant uuid not null references account,
        status text not null check (status in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
        lines jsonb not null default '[]',
        remarks jsonb not null default '[]',
        submitted_at timestamptz,
        decided_by uuid references account,
        decided_at timestamptz,
        expense_claim_id uuid references expense_claim,
        charge text check (charge in ('by the case', 'with the fee', 'open draft', 'own invoice')),
        created_at timestamptz not null,
        version int not null default 1,
        constraint travel_claim_not_own check (decided_by is null or decided_by <> claimant),
        constraint travel_claim_approved_whole check ((status = 'approved') = (expense_claim_id is not null)
          and (status = 'approved') = (charge is not null)),
        constraint travel_claim_decided check (status <> 'approved' or (decided_by is not null and decided_at is not null)),
        constraint travel_claim_charged_once unique (expense_claim_id)
      );
      create index travel_claim_case on travel_claim (case_id);
      create index travel_claim_claimant on travel_claim (claimant);
      create index travel_claim_waiting on travel_claim (submitted_at) where status = 'submitted';

      create function guard_travel_claim() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          raise exception 'a claim is withdrawn, never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if new.case_id <> old.case_id or new.claimant <> old.claimant then
          raise exception 'a claim stays its claimant''s and its case''s' using errcode = 'integrity_constraint_violation';
        end if;
        if old.status = 'withdrawn' or (old.status = 'approved' and (to_jsonb(new) - 'charge' - 'version') <> (to_jsonb(old) - 'charge' - 'version')) then
          raise exception 'a claim that is % does not change', old.status using errcode = 'integrity_constraint_violation';
        end if;
        if new.lines <> old.lines and old.status not in ('draft', 'returned') then
          raise exception 'the lines of a claim that is % do not change', old.status using errcode = 'integrity_constraint_violation';
        end if;
        if new.status = 'approved' and old.status not in ('submitted', 'approved') then
          raise exception 'only a submitted claim is approved' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger travel_claim_guarded before update or delete on travel_claim
        for each row execute function guard_travel_claim();

      create table travel_claim_step (
        id uuid primary key,
        claim_id uuid not null references travel_claim,
        what text not null check (what in ('made', 'submitted', 'returned', 'approved', 'withdrawn')),
        by uuid not null references account,
        at timestamptz not null,
        note text,
        remarks jsonb not null default '[]'
      );
      create index travel_claim_step_claim on travel_claim_step (claim_id, at);
      create trigger travel_claim_step_immutable before update or delete on travel_claim_step
        for each row execute function refuse_change();

      create table travel_receipt (
        id uuid primary key,
        claim_id uuid not null references travel_claim,
        sha256 text not null references file_content,
        file_name text not null check (length(file_name) between 1 and 120),
        uploaded_by uuid not null references account,
        uploaded_at timestamptz not null,
        constraint travel_receipt_once unique (claim_id, sha256)
      );
      create index travel_receipt_content on travel_receipt (sha256);
      create trigger travel_receipt_immutable before update or delete on travel_receipt
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table travel_receipt, travel_claim_step, travel_claim;
      drop function guard_travel_claim();
    `);
  }
}
