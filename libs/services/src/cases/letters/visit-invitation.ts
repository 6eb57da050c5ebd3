// The calendar entry that goes with a letter when the days or the place of a visit have changed: an invitation, a new edition
// of it, or its withdrawal once no day is left. One entry for each cycle of a case, whatever becomes of its days.
import { evolve } from '#domain/cases/evolve';
import type { Recipient } from '#domain/cases/consequence';
import type { CaseState } from '#domain/cases/state';
import { entryDays, visitUid } from '#domain/visits/entry-days';
import { visitRulesOf } from '#domain/visits/visit-rules';
import { invitation, type Mailbox } from '#platform/ical/calendar-file';
import { caseUrl, type Addressee, type EventFacts } from './letter.js';

const comes = (role: Recipient, { supervisorAttends }: CaseState): boolean =>
  role === 'organisation' ||
  role === 'assessor' ||
  role === 'former assessor' ||
  (role === 'supervisor' && supervisorAttends);

export interface Host extends Mailbox {
  /** What follows the @ of the uid. */
  readonly domain: string;
}

/** The calendar part of a letter; nothing where the event leaves the calendars as they are, or the reader does not come. */
export function visitInvitation(facts: EventFacts, to: Addressee, host: Host): { readonly ical?: string } {
  const { context, before, event, at } = facts;
  const after = evolve(before, event);
  if (after.calendarChanges === before.calendarChanges || !comes(to.role, after)) return {};
  const days = entryDays(after);
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
