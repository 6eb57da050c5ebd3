// What a test starts from: one organisation with its people, three assessors, a small standards version, the dated tables.
import type { DataSource } from 'typeorm';
import type { User } from '#domain/access/permissions';
import type { Role } from '#domain/cases/commands';
import type { CriterionScore, StandardsRules } from '#domain/scoring/standards';
import { newId } from '#platform/database/ids';
import { appointAssessor, seatBoard } from './board.js';
import { CalendarService } from '#services/calendar/calendar.service';

export interface World {
  readonly organisationId: string;
  readonly programmeId: string;
  readonly standardsId: string;
  readonly rules: StandardsRules;
  readonly assessors: { readonly hart: string; readonly iqbal: string; readonly lund: string };
  readonly as: Readonly<
    Record<'office' | 'manager' | 'finance' | 'admin' | 'organisation' | 'assessor' | 'supervisor', User>
  >;
}

const TITLES = [
  'Clarity of purpose',
  'Stakeholder training and briefing',
  'Selection and matching',
  'Measurement and review',
  'Maintaining high standards of ethics',
  'Administration and support',
];

/** Six segments of two criteria with a hundred points each, so that per cent are easily written. */
export const RULES: StandardsRules = {
  segments: TITLES.map((title, index) => ({
    no: index + 1,
    title,
    weight: 1,
    criteria: [1, 2].map((ordinal) => ({
      id: `${index + 1}.${ordinal}`,
      title: `${title}, criterion ${ordinal}`,
      guidance: 'What an assessor looks for.',
      points: 100,
    })),
  })),
  grades: [
    { grade: 'bronze', overallMinimum: '80', segmentFloor: '60' },
    { grade: 'silver', overallMinimum: '87', segmentFloor: '60' },
    { grade: 'gold', overallMinimum: '95', segmentFloor: '60' },
  ],
};

/** Scores that give each segment the per cent named; one number for all six. */
export function scoresOf(...percent: readonly number[]): readonly CriterionScore[] {
  return RULES.segments.flatMap(({ criteria }, index) =>
    criteria.map(({ id }) => ({ criterion: id, points: percent[index] ?? percent[0] ?? 0 })),
  );
}

export async function makeWorld(db: DataSource): Promise<World> {
  const ids = { organisationId: newId(), programmeId: newId(), standardsId: newId() };
  const assessors = { hart: newId(), iqbal: newId(), lund: newId() };
  await makeOrganisation(db, ids.organisationId, ids.programmeId);
  await makeAssessors(db, assessors);
  await makeTables(db, ids.standardsId);
  const user = async (role: Role, more: Partial<User> = {}): Promise<User> => {
    const person = { id: newId(), roles: [role], organisationId: null, assessorId: null, ...more };
    await db.query(
      `insert into account (id, email, name, password_hash, roles, organisation_id, assessor_id, must_change_password)
       values ($1, $2, $3, 'none', $4, $5, $6, false)`,
      [
        person.id,
        `${role}@ismpe.example`,
        `The ${role}`,
        JSON.stringify([role]),
        person.organisationId,
        person.assessorId,
      ],
    );
    return person;
  };
  return {
    ...ids,
    rules: RULES,
    assessors,
    as: {
      office: await user('office'),
      manager: await user('manager'),
      finance: await user('finance'),
      admin: await user('admin'),
      organisation: await user('organisation', { organisationId: ids.organisationId }),
      assessor: await user('assessor', { assessorId: assessors.hart }),
      supervisor: await user('supervisor', { assessorId: assessors.iqbal }),
    },
  };
}

async function makeOrganisation(db: DataSource, organisationId: string, programmeId: string): Promise<void> {
  await db.query(
    `insert into organisation (id, reference, name, legal_name, country, address_lines, vat_number)
     values ($1, 'NTR', 'Northern Rail Trust', 'Northern Rail Trust Ltd', 'GB', $2, 'GB123456789')`,
    [organisationId, JSON.stringify(['1 Station Road', 'York YO1 6HX'])],
  );
  await db.query(`insert into programme (id, organisation_id, name) values ($1, $2, 'Women into Engineering')`, [
    programmeId,
    organisationId,
  ]);
  for (const [role, name, email] of [
    ['programme manager', 'Priya Nair', 'priya.nair@northern.example'],
    ['sponsor', 'Sam Okoro', 'sam.okoro@northern.example'],
    ['billing', 'Accounts Payable', 'accounts@northern.example'],
  ])
    await db.query(
      `insert into contact (id, organisation_id, role, name, email, from_day) values ($1, $2, $3, $4, $5, '2004-01-01')`,
      [newId(), organisationId, role, name, email],
    );
}

/** Three accredited assessors, each with the Board's approval behind the appointment. */
async function makeAssessors(db: DataSource, { hart, iqbal, lund }: World['assessors']): Promise<void> {
  const voters = await seatBoard(db);
  for (const [id, name, supervisory] of [
    [hart, 'Jo Hart', false],
    [iqbal, 'Nadia Iqbal', true],
    [lund, 'Per Lund', true],
  ] as const)
    await appointAssessor(db, voters, { id, name, supervisory });
}

async function makeTables(db: DataSource, standardsId: string): Promise<void> {
  await db.query(
    `insert into standards_version (id, reference, title, valid_from, rules, source, published_at)
     values ($1, 'ISMPE-2005', 'ISMPE Standards 2005', '2003-01-01', $2, 'test kit', '2004-12-01T00:00:00Z')`,
    [standardsId, RULES],
  );
  await db.query(`insert into fee (year, net_pence, inclusions) values (2005, 500000, 'two days of assessment')`);
  await db.query(`
    insert into vat_rate (from_day, basis_points, source) values ('1991-04-01', 1750, 'test kit'), ('2008-12-01', 1500, 'test kit'),
      ('2010-01-01', 1750, 'test kit'), ('2011-01-04', 2000, 'test kit')`);
  await db.query(`insert into mileage_rate (from_day, pence_per_mile) values ('2002-04-06', 40)`);
  await db.transaction((tx) => new CalendarService(db).seed(tx));
}
