import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Four eyes on refunds: above a limit, which is dated data like that of credit notes, one person proposes and another approves. The
 * database lets no larger refund in without such an approval.
 */
export class RefundProposals2026112500500 implements MigrationInterface {
  readonly name = 'RefundProposals2026112500500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LIMIT);
    await runner.query(PROPOSALS);
    await runner.query(SECOND_PERSON);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger refund_second_person on refund;
      drop function check_refund_approved;
      alter table refund drop column proposal_id;
      drop table refund_proposal;
      drop function keep_decided_refund;
      alter table approval_limit disable trigger approval_limit_immutable;
      delete from approval_limit where act = 'refund';
      alter table approval_limit enable trigger approval_limit_immutable;
      alter table approval_limit drop constraint approval_limit_act_check;
      alter table approval_limit add constraint approval_limit_act_check check (act in ('credit note'));`);
  }
}

const LIMIT = `
  alter table approval_limit drop constraint approval_limit_act_check;
  alter table approval_limit add constraint approval_limit_act_check check (act in ('credit note', 'refund'));
  insert into approval_limit values ('refund', '2003-01-01', 50000, 'system', now());`;

const PROPOSALS = `
  create table refund_proposal (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    command_id text not null constraint refund_proposal_command_unique unique,
    pence int not null check (pence > 0),
    reference text not null,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    status text not null default 'proposed' check (status in ('proposed', 'approved', 'refused')),
    note text not null default '',
    decided_by text,
    decided_at timestamptz,
    constraint refund_proposal_decided check ((status = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    constraint refund_proposal_second_person check (status <> 'approved' or decided_by <> proposed_by)
  );
  create unique index refund_proposal_one_open on refund_proposal (organisation_id) where status = 'proposed';
  create function keep_decided_refund() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and old.status = 'proposed'
        and (new.id, new.organisation_id, new.command_id, new.pence, new.reference, new.reason, new.proposed_by, new.proposed_at)
          is not distinct from
          (old.id, old.organisation_id, old.command_id, old.pence, old.reference, old.reason, old.proposed_by, old.proposed_at) then
      return new;
    end if;
    raise exception 'a proposed refund is decided once, and never changed or deleted' using errcode = 'integrity_constraint_violation';
  end $$;
  create trigger refund_proposal_kept before update or delete on refund_proposal
    for each row execute function keep_decided_refund();`;

const SECOND_PERSON = `
  alter table refund add column proposal_id uuid references refund_proposal constraint refund_of_proposal_once unique;
  create function check_refund_approved() returns trigger language plpgsql as $$
  begin
    if new.pence > (select pence from approval_limit where act = 'refund'
          and from_day <= (new.recorded_at at time zone 'Europe/London')::date order by from_day desc limit 1)
        and not exists (select from refund_proposal p where p.id = new.proposal_id and p.status = 'approved'
          and p.organisation_id = new.organisation_id and p.pence = new.pence) then
      raise exception 'a refund of this amount needs a second person' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger refund_second_person before insert on refund for each row execute function check_refund_approved();`;
