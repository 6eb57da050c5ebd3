import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A review that is open again has no accepted result: the percentage of the one before is not shown as if it had. */
export class OverallOfOpenReviews2026112600470 implements MigrationInterface {
  readonly name = 'OverallOfOpenReviews2026112600470';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update case_file set overall_shown = null
      where overall_shown is not null and stage in ('BOOKING', 'BOOKED', 'VISIT', 'SCORING', 'SUPERVISORY_REVIEW', 'REWORK')`);
  }

  async down(): Promise<void> {
    // Retelling a case from its events says what it was.
  }
}
