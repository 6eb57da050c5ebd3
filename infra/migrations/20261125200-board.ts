import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The Advisory Board: members, terms, and the register of its decisions with every vote. */
export class Board2026112500200 implements MigrationInterface {
  readonly name = 'Board2026112500200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board_member (
        id uuid primary key,
        name text not null check (length(name) between 1 and 200),
        email text,
        region text not null check (region in ('Europe', 'North America', 'Asia-Pacific', 'Southern Africa')),
        account_id uuid references account constraint board_member_account_unique unique,
        assessor_id uuid references assessor constraint board_member_assessor_unique unique,
        version int not null default 1
      );
      create unique index board_member_name_unique on board_member (lower(name), coalesce(lower(email), ''));

      create table board_term (
        id uuid primary key,
        member_id uuid not null references board_member,
        from_day date not null,
        to_day date,
        check (to_day is null or to_day >= from_day),
        constraint board_term_no_overlap exclude using gist (member_id with =, daterange(from_day, to_day, '[]') with &&)
      );

      create table board_decision (
        id uuid primary key,
        minute_no text not null constraint board_decision_minute_unique unique check (length(minute_no) between 1 and 60),
        decided_on date not null,
        kind text not null check (kind in ('appointment', 'standards', 'conflict', 'other')),
        subject text not null,
        subject_id uuid,
        resolution text not null,
        outcome text not null check (outcome in ('carried', 'rejected')),
        voters int not null check (voters >= 0),
        replaces_id uuid references board_decision,
        provenance text not null default 'recorded' check (provenance in ('recorded', 'imported')),
        recorded_by text not null,
        recorded_at timestamptz not null,
        constraint board_decision_subject check ((kind = 'other') = (subject_id is null)),
        constraint board_decision_has_voters check (voters > 0 or provenance = 'imported')
      );
      create index board_decision_days on board_decision (decided_on desc, id desc);
      create index board_decision_subjects on board_decision (kind, subject_id);
      create trigger board_decision_immutable before update or delete on board_decision
        for each row execute function refuse_change();

      create table board_vote (
        decision_id uuid not null references board_decision,
        member_id uuid not null references board_member,
        vote text not null check (vote in ('for', 'against', 'abstained', 'recused')),
        primary key (decision_id, member_id)
      );
      create trigger board_vote_immutable before update or delete on board_vote
        for each row execute function refuse_change();

      create function board_sits(member uuid, on_day date) returns boolean language sql stable as $$
        select exists (select from board_term t
          where t.member_id = member and t.from_day <= on_day and coalesce(t.to_day, 'infinity') >= on_day)
      $$;

      create function board_vote_by_a_member() returns trigger language plpgsql as $$
      declare decision board_decision;
      begin
        select * into decision from board_decision where id = new.decision_id;
        if not board_sits(new.member_id, decision.decided_on) then
          raise exception 'a vote of somebody who did not sit on the Board on %', decision.decided_on
            using errcode = 'integrity_constraint_violation', constraint = 'board_vote_by_a_member';
        end if;
        if decision.kind = 'appointment' and new.vote <> 'recused' and exists (select from board_member m
            where m.id = new.member_id and m.assessor_id = decision.subject_id) then
          raise exception 'nobody votes on their own appointment'
            using errcode = 'integrity_constraint_violation', constraint = 'board_vote_not_on_oneself';
        end if;
        return new;
      end $$;
      create trigger board_vote_by_a_member before insert on board_vote
        for each row execute function board_vote_by_a_member();

      create function board_decision_counted() returns trigger language plpgsql as $$
      declare
        decision board_decision;
        counted int;
        majority boolean;
      begin
        select * into decision from board_decision
          where id = (to_jsonb(new) ->> case tg_table_name when 'board_vote' then 'decision_id' else 'id' end)::uuid;
        select count(*), count(*) filter (where vote = 'for') > count(*) filter (where vote = 'against')
          into counted, majority from board_vote where decision_id = decision.id;
        if counted <> decision.voters or (counted > 0 and majority <> (decision.outcome = 'carried')) then
          raise exception 'decision % does not agree with its votes', decision.minute_no
            using errcode = 'integrity_constraint_violation', constraint = 'board_decision_counted';
        end if;
        return null;
      end $$;
      create constraint trigger board_decision_counted after insert on board_decision
        deferrable initially deferred for each row execute function board_decision_counted();
      create constraint trigger board_vote_counted after insert on board_vote
        deferrable initially deferred for each row execute function board_decision_counted();

      create function board_term_keeps_its_votes() returns trigger language plpgsql as $$
      begin
        if exists (select from board_vote v join board_decision d on d.id = v.decision_id
            where v.member_id = old.member_id and d.decided_on between old.from_day and coalesce(old.to_day, 'infinity')
              and not board_sits(old.member_id, d.decided_on)) then
          raise exception 'votes were cast in this term'
            using errcode = 'integrity_constraint_violation', constraint = 'board_term_keeps_its_votes';
        end if;
        return null;
      end $$;
      create trigger board_term_keeps_its_votes after update or delete on board_term
        for each row execute function board_term_keeps_its_votes();

      create function board_carried(decision uuid, of_kind text, of_subject uuid) returns boolean language sql stable as $$
        select exists (select from board_decision d
          where d.id = decision and d.kind = of_kind and d.subject_id = of_subject and d.outcome = 'carried')
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function board_carried(uuid, text, uuid);
      drop table board_vote, board_decision, board_term, board_member;
      drop function board_decision_counted(), board_vote_by_a_member(), board_term_keeps_its_votes(), board_sits(uuid, date);
    `);
  }
}
