import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import type { Invitations } from './invitation.js';
import { InviteDialogue } from './invite-dialogue.js';

type Draft = Schemas['StandardsDraft'];

const Sent = ({ sent }: Pick<Invitations, 'sent'>): ReactNode =>
  sent.length === 0 ? (
    <Text size="sm">Nobody has been asked by mail yet.</Text>
  ) : (
    <ul className="plain">
      {sent.map(({ id, at, by, people, circles, note }) => (
        <li key={id}>
          <Text size="sm">
            {momentText(at)}, {by}: {people} {people === 1 ? 'person' : 'people'} asked ({circles.join(', ')})
            {note && `: ${note}`}
          </Text>
        </li>
      ))}
    </ul>
  );

/** Who was asked by mail to comment; the office asks more. */
export function InvitationsPart({ draft }: { readonly draft: Draft }): ReactNode {
  const [open, setOpen] = useState(false);
  const invites = hasRole(useSession(), 'office', 'manager') && draft.standing === 'consultation';
  const query = useQuery({
    queryKey: ['standards', 'invitations', draft.id],
    queryFn: () =>
      got<Invitations>(api.GET('/api/standards-drafts/{id}/invitations', { params: { path: { id: draft.id } } })),
    enabled: invites,
  });
  if (!invites) return null;
  return (
    <Section
      title="Who was asked to comment"
      actions={
        <Button variant="default" size="compact-sm" disabled={!query.data} onClick={() => setOpen(true)}>
          Ask people to comment
        </Button>
      }
    >
      <Shown of={query} lines={2}>
        {(invitations) => (
          <>
            <Sent sent={invitations.sent} />
            <Group>
              <Text size="sm" c="dimmed">
                Whoever was asked and has not commented is reminded once, five days before the last day.
              </Text>
            </Group>
            {open && <InviteDialogue draft={draft} circles={invitations.circles} onClose={() => setOpen(false)} />}
          </>
        )}
      </Shown>
    </Section>
  );
}
