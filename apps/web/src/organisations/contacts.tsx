import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';

type Contact = Schemas['Contact'];
interface OfOrganisation {
  readonly organisation: Schemas['Organisation'];
}

/** What each role is sent. */
const SENT: Readonly<Record<Contact['role'], string>> = {
  'programme manager': 'everything about a case',
  sponsor: 'what is not answered for 42 days',
  'second contact': 'what is not answered for 28 days',
  billing: 'invoices and their reminders',
  'portal admin': 'nothing by mail',
};

function One({ contact }: { readonly contact: Contact }): ReactNode {
  const [open, setOpen] = useState(false);
  const { today } = useSession();
  const { id, role, name, email, from, to } = contact;
  return (
    <Group gap="sm">
      <Text size="sm">
        {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>,{' '}
        {to ? `${dayText(from)} to ${dayText(to)}` : `since ${dayText(from)} (${SENT[role]})`}
      </Text>
      {!to && (
        <Button variant="default" size="compact-xs" aria-label={`End: ${role}, ${name}`} onClick={() => setOpen(true)}>
          End
        </Button>
      )}
      {open && (
        <FormDialogue
          title={`End ${name} as ${role}`}
          verb="End the contact"
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/contacts/{id}/end', { key, path: { id }, body })}
        >
          <DayField name="on" label="Last day" given={today} required />
          <Text size="sm">Mails go to others from then on.</Text>
        </FormDialogue>
      )}
    </Group>
  );
}

function Kept({ organisation: { id } }: OfOrganisation): ReactNode {
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['contacts', id],
    queryFn: () =>
      got<Schemas['ContactList']>(api.GET('/api/organisations/{id}/contacts', { params: { path: { id } } })),
  });
  return (
    <Section
      title="Contacts"
      actions={
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          Enter a contact
        </Button>
      }
    >
      <Shown of={query} lines={3}>
        {({ items }) => {
          const before = items.filter(({ to }) => to !== null);
          return (
            <>
              {items.length === 0 && <Text size="sm">Nobody is on record to write to.</Text>}
              {items
                .filter(({ to }) => to === null)
                .map((contact) => (
                  <One key={contact.id} contact={contact} />
                ))}
              {before.length > 0 && (
                <details>
                  <summary>Who it was before</summary>
                  {before.map((contact) => (
                    <One key={contact.id} contact={contact} />
                  ))}
                </details>
              )}
            </>
          );
        }}
      </Shown>
      {open && (
        <FormDialogue
          title="Enter a contact"
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/organisations/{id}/contacts', { key, path: { id }, body })}
        >
          <ChoiceField
            name="role"
            label="Role"
            data={Object.entries(SENT).map(([role, sent]) => ({ value: role, label: `${role}: ${sent}` }))}
          />
          <TextField name="name" label="Name" required data-autofocus />
          <TextField name="email" label="E-mail" required />
          <DayField name="from" label="From" given={today} required />
        </FormDialogue>
      )}
    </Section>
  );
}

/** Who speaks for the organisation: kept by itself and the office, read by the others. */
export function Contacts({ organisation }: OfOrganisation): ReactNode {
  const keeps = hasRole(useSession(), 'office', 'manager', 'organisation');
  if (keeps) return <Kept organisation={organisation} />;
  return organisation.contacts.map(({ role, name, email }) => (
    <Text size="sm" key={role + email}>
      {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>
    </Text>
  ));
}
