import { Checkbox, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, Hidden, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { dayText } from '../shell/words.js';

export type Contact = Schemas['Contact'];

/** What each role is sent. */
export const SENT: Readonly<Record<Contact['role'], string>> = {
  'programme manager': 'everything about a case',
  sponsor: 'what is not answered for 42 days',
  'second contact': 'what is not answered for 28 days',
  billing: 'invoices and their reminders',
  'portal admin': 'nothing by mail',
};

interface OfContact {
  readonly contact: Contact;
  readonly onClose: () => void;
}

export function EndContact({ contact: { id, name, role, to }, onClose }: OfContact): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title={`End ${name} as ${role}`}
      verb="End the contact"
      onClose={onClose}
      send={(body, key) => change('/api/contacts/{id}/end', { key, path: { id }, body })}
    >
      <DayField name="on" label="Last day" description="Today, to come or past" given={to ?? today} required />
      <Text size="sm">From the next day on mails go to others.</Text>
    </FormDialogue>
  );
}

/** `2005-04-01` → `2005-03-31` */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

export const CallOff = ({ contact: { id, name, role, from }, onClose }: OfContact): ReactNode => (
  <FormDialogue
    title={`Call off ${name} as ${role}`}
    verb="Call it off"
    onClose={onClose}
    send={(body, key) => change('/api/contacts/{id}/end', { key, path: { id }, body })}
  >
    <Hidden name="on" value={dayBefore(from)} />
    <Text size="sm">
      {name} does not become {role} on {dayText(from)}. Whoever was to pass the role on still ends on the day before;
      change that end too where they stay.
    </Text>
  </FormDialogue>
);

interface OfOrganisation {
  readonly organisationId: string;
  readonly onClose: () => void;
}

export function NewContact({ organisationId: id, onClose }: OfOrganisation): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Enter a contact"
      onClose={onClose}
      send={(body, key) => change('/api/organisations/{id}/contacts', { key, path: { id }, body })}
    >
      <ChoiceField
        name="role"
        label="Role"
        data={Object.entries(SENT).map(([role, sent]) => ({ value: role, label: `${role}: ${sent}` }))}
      />
      <TextField name="name" label="Name" required data-autofocus />
      <TextField name="email" label="E-mail" required />
      <DayField name="from" label="From" description="Today or a day to come" given={today} required />
      <DayField name="to" label="Until" description="The last day, where it is known" />
      <Checkbox
        name="follows"
        data-kind="flag"
        label="In place of whoever has this role then: their last day is the day before"
      />
    </FormDialogue>
  );
}
