import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes after the report: proceedings with their events, clocks and timers; appeals, whose panel has no part in the case. */
export class Proceedings2026112600100 implements MigrationInterface {
  readonly name = 'Proceedings2026112600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table proceeding (
        id uuid primary key,
        kind text not null check (kind in ('appeal', 'complaint', 'certificate')),
        number text constraint proceeding_number_unique unique,
        case_id uuid references case_file,
        stage text not null,
        state jsonb not null,
        recorded_seq int not null default 0,
        opened_at timestamptz not null,
        closed_at timestamptz,
        check (recorded_seq = 0 or number is not null)
      );
      create index proceeding_case on proceeding (case_id) where case_id is not null;
      create index proceeding_list on proceeding (kind, (closed_at is null), opened_at, id) where recorded_seq > 0;

      create table proceeding_event (
        proceeding_id uuid not null references proceeding,
        seq int not null check (seq >= 1),
        type text not null,
        at timestamptz not null,
        command_id text not null,
        actor jsonb not null,
        data jsonb not null,
        primary key (proceeding_id, seq),
        constraint proceeding_event_command_unique unique (proceeding_id, command_id)
      );
      create trigger proceeding_event_immutable before update or delete on proceeding_event
        for each row execute function refuse_change();

      create table proceeding_clock (
        id uuid primary key,
        proceeding_id uuid not null references proceeding,
        kind text not null,
        anchor_day date not null,
        promised_day date not null,
        working_day date not null,
        ends_at timestamptz not null,
        explanation jsonb not null,
        status text not null check (status in ('running', 'met', 'missed', 'superseded')),
        started_at timestamptz not null,
        ended_at timestamptz,
        check ((status = 'running') = (ended_at is null))
      );
      create unique index proceeding_clock_running on proceeding_clock (proceeding_id, kind) where status = 'running';
      create index proceeding_clock_proceeding on proceeding_clock (proceeding_id);

      create table proceeding_rung (
        id uuid primary key,
        clock_id uuid not null references proceeding_clock,
        proceeding_id uuid not null references proceeding,
        name text not null,
        due_at timestamptz not null,
        audience jsonb not null,
        level int not null,
        status text not null check (status in ('waiting', 'sent', 'skipped', 'suppressed')),
        settled_at timestamptz,
        constraint proceeding_rung_name_unique unique (clock_id, name)
      );
      create index proceeding_rung_waiting on proceeding_rung (proceeding_id, due_at) where status = 'waiting';

      create table proceeding_timer (
        id uuid primary key,
        proceeding_id uuid not null references proceeding,
        type text not null,
        due_at timestamptz not null,
        settled_at timestamptz
      );
      create index proceeding_timer_waiting on proceeding_timer (proceeding_id, due_at) where settled_at is null;

      create function involvement_in_case(the_case uuid, the_account uuid) returns text language sql stable as $$
        with person as (select id, assessor_id, organisation_id from account where id = the_account),
          cycle as (select c.* from case_file c join case_file f on f.number = c.number where f.id = the_case)
        select case
          when exists (select from cycle c, person p where p.organisation_id = c.organisation_id) then 'belongs to the organisation'
          when exists (select from officer_assignment o join cycle c on c.id = o.case_id, person p where o.account_id = p.id)
            then 'looked after the case'
          when exists (select from conflict_ruling r join cycle c on c.id = r.case_id, person p
            where r.account_id = p.id or r.assessor_id = p.assessor_id) then 'ruled on the case'
          when exists (select from in_house_help h join cycle c on c.id = h.case_id, person p where h.assessor_id = p.assessor_id)
            then 'helped with the in-house review'
          when exists (select from cycle c, person p where p.assessor_id = c.assessor_id
            or c.state -> 'formerAssessors' ? p.assessor_id::text) then 'assessed the programme'
          when exists (select from cycle c, person p where p.assessor_id in (c.supervisor_id, c.second_supervisor_id)
            or c.state -> 'formerSupervisors' ? p.assessor_id::text) then 'supervised the assessment'
        end
      $$;

      create table appeal (
        id uuid primary key references proceeding,
        case_id uuid not null references case_file,
        no int check (no >= 1),
        grounds text not null check (length(grounds) between 1 and 8000),
        late boolean not null,
        lodged_by uuid not null references account,
        panel_id uuid,
        outcome text check (outcome in ('upheld', 'partly upheld', 'dismissed')),
        constraint appeal_no_unique unique (case_id, no),
        check (outcome is null or panel_id is not null)
      );
      create table appeal_panel (
        id uuid primary key,
        appeal_id uuid not null references appeal,
        command_id text not null,
        appointed_by uuid not null references account,
        made_at timestamptz not null,
        constraint appeal_panel_command_unique unique (appeal_id, command_id),
        constraint appeal_panel_of_appeal unique (id, appeal_id)
      );
      alter table appeal add constraint appeal_panel_fk foreign key (panel_id, id) references appeal_panel (id, appeal_id);
      create table appeal_panel_member (
        panel_id uuid not null references appeal_panel,
        account_id uuid not null references account,
        primary key (panel_id, account_id)
      );
      create index appeal_panel_member_account on appeal_panel_member (account_id);

      create function refuse_involved_panel() returns trigger language plpgsql as $$
      declare involvement text;
      begin
        select involvement_in_case(a.case_id, new.account_id) into involvement
          from appeal_panel p join appeal a on a.id = p.appeal_id where p.id = new.panel_id;
        if involvement is not null then
          raise exception 'on no panel: % ', involvement using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger appeal_panel_uninvolved before insert on appeal_panel_member
        for each row execute function refuse_involved_panel();
      create trigger appeal_panel_member_immutable before update or delete on appeal_panel_member
        for each row execute function refuse_change();

      create function refuse_small_panel() returns trigger language plpgsql as $$
      begin
        if (select count(*) from appeal_panel_member where panel_id = new.id) < 2 then
          raise exception 'a panel has two members or more' using errcode = 'check_violation';
        end if;
        return null;
      end $$;
      create constraint trigger appeal_panel_of_two after insert on appeal_panel deferrable initially deferred
        for each row execute function refuse_small_panel();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table appeal drop constraint appeal_panel_fk;
      drop table appeal_panel_member, appeal_panel, appeal;
      drop function refuse_small_panel();
      drop function refuse_involved_panel();
      drop function involvement_in_case(uuid, uuid);
      drop table proceeding_timer, proceeding_rung, proceeding_clock, proceeding_event, proceeding;
    `);
  }
}
