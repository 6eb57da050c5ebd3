import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What coming to a visit is expected to cost, agreed before it is booked; never changed, a new one takes its place. */
export class TravelEstimates2026112500252 implements MigrationInterface {
  readonly name = 'TravelEstimates2026112500252';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table travel_estimate (
        id uuid primary key,
        case_id uuid not null references case_file,
        command_id text not null,
        lines jsonb not null,
        net_pence int not null check (net_pence >= 0),
        made_by text not null,
        made_at timestamptz not null,
        constraint travel_estimate_command_unique unique (case_id, command_id)
      );
      create trigger travel_estimate_immutable before update or delete on travel_estimate
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table travel_estimate');
  }
}
