// What the list of invoices is narrowed to.
import { may, type User } from '#domain/access/permissions';
import type { LocalDay } from '#domain/calendar/dates';
import type { InvoiceKind, InvoiceStanding } from '#domain/invoices/kinds';
import type { Parameters } from '#platform/database/parameters';
import { containing } from '#platform/database/containing';
import type { InvoiceStatus } from './invoice.entity.js';

export interface InvoiceFilter {
  readonly status?: InvoiceStatus;
  readonly kind?: InvoiceKind;
  readonly standing?: InvoiceStanding;
  /** What it arose from, such as `cancellation`. */
  readonly reason?: string;
  readonly organisationId?: string;
  /** Part of a number, of a case number or of the organisation's name. */
  readonly q?: string;
}

const OPEN = `i.status = 'issued' and i.kind <> 'credit note' and i.settled_pence < i.gross_pence`;

type Add = (value: unknown) => string;
type Rules = { readonly [K in keyof InvoiceFilter]-?: (value: NonNullable<InvoiceFilter[K]>) => string };

const rulesFor = (today: LocalDay, add: Add): Rules => ({
  status: (status) => `i.status = ${add(status)}`,
  kind: (kind) => `i.kind = ${add(kind)}`,
  standing: (standing) => standingRule(standing, today, add),
  reason: (reason) => `i.reason = ${add(reason)}`,
  organisationId: (id) => `i.organisation_id = ${add(id)}`,
  q: (part) => {
    const like = add(containing(part));
    return `(i.number ilike ${like} or f.number ilike ${like} or o.name ilike ${like})`;
  },
});

function standingRule(standing: InvoiceStanding, today: LocalDay, add: Add): string {
  if (standing === 'to approve') return `i.status = 'draft' and i.released_at is null`;
  if (standing === 'open') return OPEN;
  if (standing === 'overdue') return `${OPEN} and i.due_on < ${add(today)}`;
  return `i.status = 'issued' and (i.kind = 'credit note' or i.settled_pence = i.gross_pence)`;
}

/** Conditions on `i`, `f` and `o` of the list; of an organisation's people none but its own issued documents. */
export function conditionsOf(
  user: User,
  filter: InvoiceFilter,
  today: LocalDay,
  parameters: Parameters,
): readonly string[] {
  const add: Add = (value) => parameters.add(value);
  const rules = rulesFor(today, add);
  const asked = Object.keys(rules) as (keyof InvoiceFilter)[];
  const wanted = asked.flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [(rules[key] as (value: unknown) => string)(value)];
  });
  return [readable(user, add), ...wanted];
}

/** The condition on `invoice i` under which the user sees it. */
export function readable(user: User, add: Add): string {
  if (may(user, 'readInvoices')) return 'true';
  if (user.roles.includes('organisation') && user.organisationId)
    return `i.status = 'issued' and i.organisation_id = ${add(user.organisationId)}`;
  return 'false';
}
