import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What ties assessors to organisations, who owns whom, what they declare, and waivers by two people with no part in the case. */
export class Impartiality2026112600250 implements MigrationInterface {
  readonly name = 'Impartiality2026112600250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table assessor_policy
        add column declaration_months int not null default 12 check (declaration_months > 0),
        add column rotation_limit int check (rotation_limit > 0);

      create function body_key(name text) returns text language sql immutable strict parallel safe
        return lower(regexp_replace(btrim(name), '\\s+', ' ', 'g'));
      create index organisation_name_key on organisation (body_key(name));
      create index organisation_legal_name_key on organisation (body_key(legal_name));
      create function body_node(of_id uuid, of_name text) returns text language sql stable parallel safe
        return coalesce(of_id::text, (select o.id::text from organisation o
          where body_key(o.name) = body_key(of_name) or body_key(o.legal_name) = body_key(of_name) order by o.id limit 1), body_key(of_name));

      create table interest (
        id uuid primary key,
        assessor_id uuid not null references assessor,
        kind text not null check (kind in
          ('employment', 'consultancy', 'training given', 'in-house help', 'board seat', 'family', 'other')),
        organisation_id uuid references organisation,
        body text not null check (length(body) between 1 and 200),
        from_day date,
        to_day date,
        note text not null default '',
        source text not null check (source in ('office', 'declared')),
        recorded_by text not null,
        recorded_at timestamptz not null,
        closed_by text,
        closed_at timestamptz,
        close_reason text,
        in_error boolean not null default false,
        constraint interest_span check (to_day is null or from_day is null or to_day >= from_day)
      );
      create index interest_assessor on interest (assessor_id);

      create table holding (
        id uuid primary key,
        owner_id uuid references organisation,
        owner text not null check (length(owner) between 1 and 200),
        owned_id uuid references organisation,
        owned text not null check (length(owned) between 1 and 200),
        from_day date,
        to_day date,
        note text not null default '',
        recorded_by text not null,
        recorded_at timestamptz not null,
        closed_by text,
        closed_at timestamptz,
        close_reason text,
        in_error boolean not null default false,
        constraint holding_two_bodies check (coalesce(owner_id::text, body_key(owner)) <> coalesce(owned_id::text, body_key(owned))),
        constraint holding_span check (to_day is null or from_day is null or to_day >= from_day)
      );
      create index holding_owner on holding ((coalesce(owner_id::text, body_key(owner))));
      create index holding_owned on holding ((coalesce(owned_id::text, body_key(owned))));

      create function refuse_other_facts() returns trigger language plpgsql as $$
      declare
        bodies text[] := array['organisation_id', 'owner_id', 'owned_id'];
        ending text[] := case when old.closed_at is null
          then array['to_day', 'closed_by', 'closed_at', 'close_reason', 'in_error'] else '{}' end;
      begin
        if tg_op = 'DELETE' or to_jsonb(new) - bodies - ending <> to_jsonb(old) - bodies - ending then
          raise exception 'a fact of impartiality is ended, never changed' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger interest_kept before update or delete on interest for each row execute function refuse_other_facts();
      create trigger holding_kept before update or delete on holding for each row execute function refuse_other_facts();

      create table declaration (
        id uuid primary key,
        assessor_id uuid not null references assessor,
        case_id uuid references case_file,
        statement text not null,
        interests jsonb not null,
        made_on date not null,
        made_by uuid not null references account,
        made_at timestamptz not null
      );
      create index declaration_assessor on declaration (assessor_id, made_on desc);
      create trigger declaration_immutable before update or delete on declaration
        for each row execute function refuse_change();

      create table conflict_waiver (
        id uuid primary key,
        case_id uuid not null references case_file,
        assessor_id uuid not null references assessor,
        role text not null check (role in ('assessor', 'supervisor')),
        covers jsonb not null check (jsonb_array_length(covers) > 0),
        reason text not null check (length(reason) > 0),
        proposed_by uuid not null references account,
        proposed_at timestamptz not null,
        decided_by uuid references account,
        decided_at timestamptz,
        granted boolean,
        remark text,
        constraint conflict_waiver_two_people check (decided_by <> proposed_by),
        constraint conflict_waiver_decided check ((decided_by is null) = (granted is null) and (decided_at is null) = (granted is null))
      );
      create unique index conflict_waiver_open on conflict_waiver (case_id, assessor_id, role) where granted is null;
      create function has_part_in_case(who uuid, of_case uuid) returns boolean language sql stable return exists (
        select from account u join case_file f on f.id = of_case
        where u.id = who and (
          u.assessor_id in (f.assessor_id, f.supervisor_id, f.second_supervisor_id)
          or u.organisation_id = f.organisation_id
          or exists (select from in_house_help h where h.case_id = f.id and h.assessor_id = u.assessor_id)
          or exists (select from officer_assignment a where a.case_id = f.id and a.account_id = u.id and a.ended_at is null)));
      create function refuse_involved_waiver() returns trigger language plpgsql as $$
      begin
        if has_part_in_case(coalesce(new.decided_by, new.proposed_by), new.case_id)
          or exists (select from account u where u.id in (new.proposed_by, new.decided_by) and u.assessor_id = new.assessor_id) then
          raise exception 'who has a part in a case waives nothing on it' using errcode = 'check_violation', constraint = 'conflict_waiver_uninvolved';
        end if;
        if tg_op = 'UPDATE' and old.granted is not null then
          raise exception 'a waiver is decided once' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$;
      create trigger conflict_waiver_uninvolved before insert or update on conflict_waiver
        for each row execute function refuse_involved_waiver();
      create trigger conflict_waiver_kept before delete on conflict_waiver
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table conflict_waiver, declaration, holding, interest;
      drop function refuse_involved_waiver();
      drop function has_part_in_case(uuid, uuid);
      drop function refuse_other_facts();
      drop index organisation_name_key, organisation_legal_name_key;
      drop function body_node(uuid, text);
      drop function body_key(text);
      alter table assessor_policy drop column declaration_months, drop column rotation_limit;
    `);
  }
}
