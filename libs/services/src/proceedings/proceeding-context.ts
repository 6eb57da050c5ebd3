// A proceeding as its recording and its letters see it, locked for the transaction; with the people of its case, if it has one.
import type { EntityManager } from 'typeorm';
import type { LocalDay } from '#domain/calendar/dates';
import type { ProceedingState } from '#domain/proceedings/proceeding';
import type { ProceedingKind } from '#workflows/proceedings/proceeding.contract';

export interface Addressee {
  readonly name: string;
  readonly email: string;
  /** How the timeline names them: `organisation`, `panel`. */
  readonly role: string;
}

export interface CaseOfProceeding {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly organisation: string;
  readonly programme: string;
  /** Whoever writes for the organisation, the assessor, the supervisors: those there are. */
  readonly parties: readonly Addressee[];
}

export interface ProceedingContext {
  readonly id: string;
  readonly kind: ProceedingKind;
  readonly number: string | null;
  readonly state: ProceedingState;
  readonly recordedSeq: number;
  readonly case: CaseOfProceeding | null;
  /** Office and managers, by role. */
  readonly staff: readonly Addressee[];
}

const PARTIES = `
  select coalesce(jsonb_agg(jsonb_build_object('role', t.role, 'name', t.name, 'email', t.email)), '[]') from (
    (select 'organisation' as role, c.name, c.email from contacts_on(f.organisation_id, $2) c
      order by case c.role when 'programme manager' then 0 when 'sponsor' then 1 else 2 end, c.to_day is not null, c.from_day limit 1)
    union all
    select r.role, a.name, a.email from assessor a join (values ('assessor', f.assessor_id), ('supervisor', f.supervisor_id),
      ('second supervisor', f.second_supervisor_id)) as r(role, assessor_id) on r.assessor_id = a.id) t`;

const CONTEXT = `
  select p.id, p.kind, p.number, p.state, p.recorded_seq as "recordedSeq",
    (select jsonb_build_object('id', f.id, 'number', f.number, 'cycle', f.cycle, 'organisation', o.name, 'programme', g.name,
        'parties', (${PARTIES}))
       from case_file f join organisation o on o.id = f.organisation_id join programme g on g.id = f.programme_id
      where f.id = p.case_id) as "case",
    (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'name', u.name, 'email', u.email) order by u.email), '[]')
       from account u, jsonb_array_elements_text(u.roles) as r(role)
      where u.active and r.role in ('office', 'manager')) as staff
  from proceeding p where p.id = $1 for update of p`;

export async function lockProceeding(tx: EntityManager, id: string, on: LocalDay): Promise<ProceedingContext> {
  const rows = await tx.query<readonly ProceedingContext[]>(CONTEXT, [id, on]);
  if (rows[0]) return rows[0];
  throw new Error(`proceeding ${id} is not in the database: restore it before it goes on`);
}

export const staffAs = (role: 'office' | 'manager', { staff }: ProceedingContext): readonly Addressee[] =>
  staff.filter((each) => each.role === role);

/** The same address is written to once. */
export const onceEach = (people: readonly Addressee[]): readonly Addressee[] =>
  people.filter(({ email }, index) => people.findIndex((other) => other.email === email) === index);
