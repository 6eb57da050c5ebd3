// What the case list can be narrowed to, as conditions on `case_file f` and its joins (case-row.ts).
import type { User } from '#domain/access/permissions';
import { addDays, type LocalDay } from '#domain/calendar/dates';
import type { Stage } from '#domain/cases/stages';
import type { Awaited } from '#domain/cases/waiting';
import type { Parameters } from '#platform/database/parameters';
import { containing } from '#platform/database/containing';

export interface CaseNarrowing {
  readonly stage?: Stage;
  /** Only where a promised day has passed. */
  readonly overdue?: boolean;
  /** Only where the working date is so many days away at most. */
  readonly dueWithin?: number;
  /** Part of the case number, the organisation's or the programme's name. */
  readonly q?: string;
  readonly organisationId?: string;
  /** Only cases that wait for the reader, by role and part in the case. */
  readonly mine?: boolean;
  readonly waitingOn?: Awaited;
  /** The case officer: an account, or `me`, or `none`. */
  readonly officer?: string;
  /** Without cycles that are over. */
  readonly open?: boolean;
}

type Rules = { readonly [K in keyof CaseNarrowing]-?: (wanted: NonNullable<CaseNarrowing[K]>) => string };

function officerIs(wanted: string, user: User, add: (value: unknown) => string): string {
  if (wanted === 'none') return 'w.account_id is null';
  return `w.account_id::text = ${add(wanted === 'me' ? user.id : wanted)}`;
}

const PARTS: readonly (readonly [Awaited, (user: User, add: (value: unknown) => string) => string | null])[] = [
  ['office', () => 'true'],
  ['finance', () => 'true'],
  ['board', () => 'true'],
  ['organisation', ({ organisationId }, add) => organisationId && `f.organisation_id = ${add(organisationId)}`],
  ['assessor', ({ assessorId }, add) => assessorId && `f.assessor_id = ${add(assessorId)}`],
  [
    'supervisor',
    ({ assessorId }, add) => assessorId && `${add(assessorId)} in (f.supervisor_id, f.second_supervisor_id)`,
  ],
];

/** By the part that somebody has in the case: who supervises it is not waited for while it waits for its assessor, whatever else they are. */
function waitsForUser(user: User, add: (value: unknown) => string): readonly string[] {
  const own = PARTS.flatMap(([awaited, partOf]) => {
    const part = (user.roles as readonly string[]).includes(awaited) ? partOf(user, add) : null;
    return part === null ? [] : [`f.waiting_on ? ${add(awaited)} and ${part}`];
  });
  const ruler = user.roles.includes('supervisor') && user.assessorId;
  return ruler ? [...own, `f.waiting_on ? 'board' and f.guests ? ${add(ruler)}`] : own;
}

const rulesFor = (user: User, today: LocalDay, add: (value: unknown) => string): Rules => ({
  stage: (stage) => `f.stage = ${add(stage)}`,
  overdue: (only) => {
    if (!only) return 'true';
    const now = add(today);
    return `f.next_due < ${now} and d.promised_day < ${now}`;
  },
  dueWithin: (days) => `f.next_due <= ${add(addDays(today, days))}`,
  q: (part) => {
    const like = add(containing(part));
    return `(f.number ilike ${like} or o.name ilike ${like} or p.name ilike ${like})`;
  },
  organisationId: (id) => `f.organisation_id = ${add(id)}`,
  mine: (only) => (only ? `f.closed_at is null and (${waitsForUser(user, add).join(' or ') || 'false'})` : 'true'),
  waitingOn: (awaited) => `f.closed_at is null and f.waiting_on ? ${add(awaited)}`,
  officer: (wanted) => officerIs(wanted, user, add),
  open: (only) => (only ? 'f.closed_at is null' : 'true'),
});

/** Every condition that is asked for; a filter of nothing narrows nothing. */
export function narrowed(
  filter: CaseNarrowing,
  user: User,
  today: LocalDay,
  parameters: Parameters,
): readonly string[] {
  const rules = rulesFor(user, today, (value) => parameters.add(value)) as Record<string, (wanted: unknown) => string>;
  return Object.entries(filter).flatMap(([name, wanted]) => {
    const rule = rules[name];
    return rule && wanted !== undefined ? [rule(wanted)] : [];
  });
}
