// The calendar entry that goes with a letter when the days or the place of a visit have changed: an invitation, a new edition
// of it, or its withdrawal once no day is left. One entry for each cycle of a case, whatever becomes of its days.
import { evolve } from '#domain/cases/evolve';
import type { Recipient } from '#domain/cases/consequence';
import type { CaseState } from '#domain/cases/state';
import { entryDays, visitUid } from '#domain/visits/entry-days';
import { visitRulesOf } from '#domain/visits/visit-rules';
import { invitation, type Mailbox } from '#platform/ical/calendar-file';
import { caseUrl, type Addressee, type EventFacts } from './letter.js';

/** A supervisor who came along before the event has an entry, whatever becomes of it. */
const comes = (role: Recipient, before: CaseState, after: CaseState): boolean =>
  ['organisation', 'assessor', 'former assessor'].includes(role) ||
  (['supervisor', 'former supervisor'].includes(role) && (before.supervisorAttends || after.supervisorAttends));

export interface Host extends Mailbox {
  /** What follows the @ of the uid. */
  readonly domain: string;
}

/** The calendar part of a letter; nothing where the event leaves the calendars as they are, or the reader does not come. */
export function visitInvitation(facts: EventFacts, to: Addressee, host: Host): { readonly ical?: string } {
  const { context, before, event, at } = facts;
  const after = evolve(before, event);
  if (after.calendarChanges === before.calendarChanges || !comes(to.role, before, after)) return {};
  // Whoever has left keeps the days that were held, and none to come.
  const days = to.role.startsWith('former ') ? after.heldDays : entryDays(after);
  const withdrawn = days.length === 0;
  const { hours } = visitRulesOf(context.visitRules);
  const ical = invitation({
    method: withdrawn ? 'CANCEL' : 'REQUEST',
    uid: visitUid(context.number, context.cycle, host.domain),
    sequence: after.calendarChanges - 1,
    title: `ISMPE assessment: ${context.programme.name}`,
    place: withdrawn ? before.place : after.place,
    notes: `${context.organisation.name}, case ${context.number}. Assessor: ${context.assessor?.name ?? 'to be named'}.`,
    url: caseUrl(facts),
    days: withdrawn ? entryDays(before) : days,
    ...{ from: hours.from, until: hours.until, at },
    organiser: { name: host.name, email: host.email },
    guest: { name: to.name, email: to.email },
  });
  return { ical };
}
