// Everything that recording an event, setting its mails and drawing its papers needs to know of one case: one statement.
import type { EntityManager } from 'typeorm';
import type { Policy } from '#domain/assessors/register';
import { londonDay, type Instant, type LocalDay } from '#domain/calendar/dates';
import { restored, type CaseState } from '#domain/cases/state';
import type { DeadlineKind, Periods } from '#domain/deadlines/rules';
import type { Grade } from '#domain/scoring/standards';
import type { VisitRules } from '#domain/visits/visit-rules';
import { prepared } from '#platform/database/prepared';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Contact {
  readonly role: 'sponsor' | 'programme manager' | 'billing' | 'second contact';
  readonly name: string;
  readonly email: string;
}

export interface RunningClock {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly anchorDay: LocalDay;
  readonly promisedDay: LocalDay;
  readonly workingDay: LocalDay;
  readonly endsAt: Instant;
  readonly explanation: readonly string[];
}

export interface CaseContext {
  readonly id: string;
  readonly number: string;
  readonly cycle: number;
  readonly state: CaseState;
  readonly recordedSeq: number;
  /** Hash of the last event; empty before the first. */
  readonly lastHash: string;
  readonly targetLevel: Grade;
  readonly overallShown: string | null;
  readonly feePence: number | null;
  readonly reportIssuedOn: LocalDay | null;
  readonly stageSince: Instant;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly programme: { readonly id: string; readonly name: string };
  readonly standardsTitle: string | null;
  /** What the pinned standards version says about visits; null where it says nothing. */
  readonly visitRules: Partial<VisitRules> | null;
  /** Periods that it sets otherwise than the defaults. */
  readonly periods: Periods | null;
  /** Of the day. */
  readonly contacts: readonly Contact[];
  readonly assessor: Person | null;
  readonly supervisor: Person | null;
  readonly secondSupervisor: Person | null;
  /** Who had each part last before those who have it now. */
  readonly formerAssessor: Person | null;
  readonly formerSupervisor: Person | null;
  readonly formerSecondSupervisor: Person | null;
  /** The uninvolved supervisor who was asked to rule on a conflict. */
  readonly rulingSupervisor: Person | null;
  /** Staff by role, for mails to an office rather than to a person. */
  readonly staff: readonly (Person & { readonly role: 'office' | 'manager' | 'finance' | 'board' })[];
  readonly clocks: readonly RunningClock[];
  /** How long an assessor who is named has to answer, dated. */
  readonly offerTerms: readonly Pick<Policy, 'fromDay' | 'offerDays' | 'offerReminderDays'>[];
}

/** Somebody on the register, in SQL; `f` is the case. */
const person = (id: string): string =>
  `(select jsonb_build_object('id', a.id, 'name', a.name, 'email', a.email) from assessor a where a.id = ${id})`;
const lastOf = (former: keyof CaseState): string => person(`(f.state -> '${former}' ->> -1)::uuid`);

const CONTEXT = `
  select f.id, f.number, f.cycle, f.state, f.recorded_seq as "recordedSeq", f.target_level as "targetLevel",
    f.overall_shown as "overallShown", f.fee_pence as "feePence", f.report_issued_on::text as "reportIssuedOn",
    to_char(f.stage_since, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "stageSince",
    coalesce((select e.hash from case_event e where e.case_id = f.id order by e.seq desc limit 1), '') as "lastHash",
    jsonb_build_object('id', o.id, 'name', o.name) as organisation,
    jsonb_build_object('id', p.id, 'name', p.name) as programme,
    (select v.title from standards_version v where v.id = f.standards_version_id) as "standardsTitle",
    (select v.rules -> 'visit' from standards_version v where v.id = f.standards_version_id) as "visitRules",
    (select v.rules -> 'periods' from standards_version v where v.id = f.standards_version_id) as periods,
    (select coalesce(jsonb_agg(jsonb_build_object('role', c.role, 'name', c.name, 'email', c.email) order by c.to_day is not null, c.from_day), '[]')
       from contacts_on(o.id, $2) c) as contacts,
    ${person('f.assessor_id')} as assessor,
    ${person('f.supervisor_id')} as supervisor,
    ${person('f.second_supervisor_id')} as "secondSupervisor",
    ${lastOf('formerAssessors')} as "formerAssessor",
    ${lastOf('formerSupervisors')} as "formerSupervisor",
    ${lastOf('formerSecondSupervisors')} as "formerSecondSupervisor",
    ${person("(f.state -> 'conflict' ->> 'ruler')::uuid")} as "rulingSupervisor",
    (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', r.role) order by u.email), '[]')
       from account u, jsonb_array_elements_text(u.roles) as r(role)
      where u.active and r.role in ('office', 'manager', 'finance', 'board')) as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'anchorDay', d.anchor_day,
        'promisedDay', d.promised_day, 'workingDay', d.working_day, 'explanation', d.explanation,
        'endsAt', to_char(d.ends_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by d.promised_day), '[]')
       from deadline d where d.case_id = f.id and d.status = 'running') as clocks,
    (select jsonb_agg(jsonb_build_object('fromDay', t.from_day, 'offerDays', t.offer_days, 'offerReminderDays', t.offer_reminder_days))
       from (select distinct on (from_day) * from assessor_policy order by from_day, set_at desc nulls last) t) as "offerTerms"
  from case_file f join organisation o on o.id = f.organisation_id join programme p on p.id = f.programme_id
  where f.id = $1`;

/** Locks the case for the transaction: one writer at a time, whatever retries. */
export async function lockCase(tx: EntityManager, caseId: string, now: Instant): Promise<CaseContext | undefined> {
  const rows = await tx.query<readonly CaseContext[]>(prepared(`${CONTEXT} for update of f`), [caseId, londonDay(now)]);
  return rows[0] && { ...rows[0], state: restored(rows[0].state) };
}

export const clockOf = (context: CaseContext, kind: DeadlineKind): RunningClock | undefined =>
  context.clocks.find((clock) => clock.kind === kind);
