// Contacts of an organisation by role, each from a day to a day (docs/process.md, Contacts), and what each of them is sent.
import type { LocalDay } from '../calendar/dates.js';
import type { FieldFault } from '../errors.js';

export const CONTACT_ROLES = {
  'programme manager': 'everything about a case',
  sponsor: 'what the programme manager does not answer for 42 days, and all of it where there is no programme manager',
  'second contact': 'what the programme manager does not answer for 28 days',
  billing: 'invoices, their reminders and statements',
  'portal admin': 'nothing by mail; keeps the organisation’s users and contacts',
} as const;
export type ContactRole = keyof typeof CONTACT_ROLES;
export const CONTACT_ROLE_NAMES = Object.keys(CONTACT_ROLES) as ContactRole[];

/** A change is entered once its day has come: from then on mails go by it. */
export function faultsOfContact(from: LocalDay, today: LocalDay): readonly FieldFault[] {
  return from > today ? [{ pointer: '/from', message: 'lies ahead; enter the contact on that day.' }] : [];
}

export function faultsOfEnd(on: LocalDay, from: LocalDay, today: LocalDay): readonly FieldFault[] {
  if (on > today) return [{ pointer: '/on', message: 'lies ahead; end it on that day.' }];
  return on < from ? [{ pointer: '/on', message: `is earlier than its beginning, ${from}.` }] : [];
}
