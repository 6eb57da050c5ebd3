import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { CallOff, EndContact, NewContact, SENT, type Contact } from './contact-forms.js';

interface OfOrganisation {
  readonly organisation: Schemas['Organisation'];
}

function spanText({ standing, from, to, role }: Contact): string {
  if (standing === 'former' && to !== null && to < from) return `was to begin on ${dayText(from)}, called off`;
  if (standing === 'former') return `${dayText(from)} to ${dayText(to)}`;
  const until = to ? ` until ${dayText(to)}` : '';
  return `${standing === 'coming' ? 'from' : 'since'} ${dayText(from)}${until} (${SENT[role]})`;
}

function One({ contact }: { readonly contact: Contact }): ReactNode {
  const [open, setOpen] = useState(false);
  const { role, name, email, standing, to } = contact;
  const coming = standing === 'coming';
  const verb = coming ? 'Call off' : to ? 'Change the end' : 'End';
  const close = (): void => setOpen(false);
  return (
    <Group gap="sm">
      <Text size="sm">
        {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>, {spanText(contact)}
      </Text>
      {standing !== 'former' && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`${verb}: ${role}, ${name}`}
          onClick={() => setOpen(true)}
        >
          {verb}
        </Button>
      )}
      {open &&
        (coming ? <CallOff contact={contact} onClose={close} /> : <EndContact contact={contact} onClose={close} />)}
    </Group>
  );
}

const Part = ({ items }: { readonly items: readonly Contact[] }): ReactNode =>
  items.map((contact) => <One key={contact.id} contact={contact} />);

function Kept({ organisation: { id } }: OfOrganisation): ReactNode {
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
          const of = (standing: Contact['standing']) => items.filter((each) => each.standing === standing);
          return (
            <>
              {of('present').length === 0 && <Text size="sm">Nobody is on record to write to today.</Text>}
              <Part items={of('present')} />
              {of('coming').length > 0 && (
                <>
                  <Text size="sm" fw={500}>
                    To come
                  </Text>
                  <Part items={of('coming')} />
                </>
              )}
              {of('former').length > 0 && (
                <details>
                  <summary>Who it was before</summary>
                  <Part items={of('former')} />
                </details>
              )}
            </>
          );
        }}
      </Shown>
      {open && <NewContact organisationId={id} onClose={() => setOpen(false)} />}
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
