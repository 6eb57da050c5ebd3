import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of assessors: dated policy, the Board's approval behind each appointment, its history, further training. */
export class AssessorRegister2026112500201 implements MigrationInterface {
  readonly name = 'AssessorRegister2026112500201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessor_policy (
        from_day date primary key,
        training_required boolean not null,
        competence_months int not null check (competence_months > 0),
        cpd_hours int not null check (cpd_hours >= 0),
        look_back_months int not null check (look_back_months >= 0),
        offer_days int not null check (offer_days > 0),
        offer_reminder_days int not null check (offer_reminder_days between 1 and offer_days),
        source text not null
      );
      insert into assessor_policy values
        ('2003-01-01', false, 36, 30, 24, 7, 4, 'defaults'),
        ('2004-01-01', true, 36, 30, 24, 7, 4, 'information sheet 2005: from 2004 every assessor has passed the training');

      alter table assessor
        add column approval_id uuid references board_decision,
        add column active_from date,
        add column competence_until date,
        add column based_in text,
        add column listed boolean not null default true;

      insert into board_decision (id, minute_no, decided_on, kind, subject, subject_id, resolution, outcome, voters, provenance,
          recorded_by, recorded_at)
        select gen_random_uuid(), 'before this register: ' || reference, coalesce(approved_on, trained_on, current_date), 'appointment',
          'Appointment of ' || name, id, 'Taken over from the register of assessors as it stood; the minute is not on record.',
          'carried', 0, 'imported', 'system', now()
        from assessor where status in ('board approved', 'active', 'suspended');
      update assessor a set approval_id = d.id, approved_on = d.decided_on, active_from = d.decided_on,
          competence_until = d.decided_on + interval '36 months'
        from board_decision d where d.subject_id = a.id and d.kind = 'appointment';

      create function assessor_is_appointed_by_the_board() returns trigger language plpgsql as $$
      begin
        if new.status in ('board approved', 'active', 'suspended') then
          if new.approval_id is null or not board_carried(new.approval_id, 'appointment', new.id)
              or new.approved_on is distinct from (select decided_on from board_decision where id = new.approval_id) then
            raise exception 'assessor % is % without the Board''s approval', new.name, new.status
              using errcode = 'integrity_constraint_violation', constraint = 'assessor_appointed_by_the_board';
          end if;
          if (new.trained_on is null or new.trained_on > new.approved_on) and (select p.training_required from assessor_policy p
              where p.from_day <= new.approved_on order by p.from_day desc limit 1) then
            raise exception 'assessor % was approved on % without the training', new.name, new.approved_on
              using errcode = 'integrity_constraint_violation', constraint = 'assessor_trained_first';
          end if;
        end if;
        return null;
      end $$;
      create constraint trigger assessor_is_appointed_by_the_board after insert or update on assessor
        deferrable initially deferred for each row execute function assessor_is_appointed_by_the_board();
      alter table assessor add constraint assessor_trained check (status <> 'trained' or trained_on is not null);

      create table assessor_event (
        assessor_id uuid not null references assessor,
        seq int not null check (seq >= 1),
        command_id text not null,
        step text not null,
        on_day date not null,
        status text not null,
        detail text not null,
        decision_id uuid references board_decision,
        recorded_by text not null,
        recorded_at timestamptz not null,
        primary key (assessor_id, seq),
        constraint assessor_event_command_unique unique (assessor_id, command_id)
      );
      create trigger assessor_event_immutable before update or delete on assessor_event
        for each row execute function refuse_change();

      create table cpd_record (
        id uuid primary key,
        assessor_id uuid not null references assessor,
        day date not null,
        kind text not null check (kind in ('course', 'conference', 'witnessed assessment', 'other')),
        hours numeric(4, 1) not null check (hours > 0 and hours <= 100),
        activity text not null,
        witness text,
        recorded_by text not null,
        recorded_at timestamptz not null,
        check ((kind = 'witnessed assessment') = (witness is not null))
      );
      create index cpd_record_assessor on cpd_record (assessor_id, day desc);
      create trigger cpd_record_immutable before update or delete on cpd_record
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table cpd_record, assessor_event;
      drop trigger assessor_is_appointed_by_the_board on assessor;
      drop function assessor_is_appointed_by_the_board();
      alter table assessor drop constraint assessor_trained, drop column approval_id, drop column active_from,
        drop column competence_until, drop column based_in, drop column listed;
      drop table assessor_policy;
    `);
  }
}
