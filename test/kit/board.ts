// An Advisory Board for tests, and assessors whom it has appointed.
import type { DataSource } from 'typeorm';
import { newId } from '#platform/database/ids';

const REGIONS = { Anna: 'Europe', Ben: 'North America', Carla: 'Southern Africa' } as const;
export type Voters = Readonly<Record<keyof typeof REGIONS, string>>;

/** Three members in office since 2003; answers their ids by name. */
export async function seatBoard(db: DataSource): Promise<Voters> {
  const voters = { Anna: newId(), Ben: newId(), Carla: newId() };
  for (const [name, id] of Object.entries(voters)) {
    await db.query('insert into board_member (id, name, email, region) values ($1, $2, $3, $4)', [
      ...[id, name, `${name.toLowerCase()}@board.example`, REGIONS[name as keyof Voters]],
    ]);
    await db.query(`insert into board_term (id, member_id, from_day) values ($1, $2, '2003-01-15')`, [newId(), id]);
  }
  return voters;
}

/** Active, trained in February 2004, approved by all three members on 1 March. */
export async function appointAssessor(
  db: DataSource,
  voters: Voters,
  { id, name, supervisory = false }: { readonly id: string; readonly name: string; readonly supervisory?: boolean },
): Promise<void> {
  const decision = newId();
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into board_decision (id, minute_no, decided_on, kind, subject, subject_id, resolution, outcome, voters,
         recorded_by, recorded_at)
       values ($1, $2, '2004-03-01', 'appointment', $3, $4, 'Appointed.', 'carried', 3, 'test kit', '2004-03-02T10:00:00Z')`,
      [decision, `2004/${name}`, `Appointment of ${name}`, id],
    );
    for (const member of Object.values(voters))
      await tx.query(`insert into board_vote values ($1, $2, 'for')`, [decision, member]);
    await tx.query(
      `insert into assessor (id, reference, name, email, status, supervisory, trained_on, approved_on, approval_id, active_from,
         competence_until)
       values ($1, $2, $2, $3, 'active', $4, '2004-02-01', '2004-03-01', $5, '2004-03-01', '2007-03-01')`,
      [id, name, `${name.toLowerCase().replace(' ', '.')}@assessors.example`, supervisory, decision],
    );
  });
}
