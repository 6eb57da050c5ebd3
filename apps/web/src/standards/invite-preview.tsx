import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { Dialogue } from '../shell/dialogue.js';
import { Trouble } from '../shell/states.js';
import type { Looked } from './invitation.js';

interface Props {
  readonly draft: Schemas['StandardsDraft'];
  readonly looked: Looked;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Whom it goes to, and the mail as the first of them gets it. */
export function InvitePreview({ draft, looked: { asked, preview }, onBack, onClose }: Props): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () => change('/api/standards-drafts/{id}/invitations', { key, path: { id: draft.id }, body: asked }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const fresh = preview.people.filter((each) => !each.asked);
  const known = preview.people.length - fresh.length;
  return (
    <Dialogue title={`Ask ${fresh.length} ${fresh.length === 1 ? 'person' : 'people'} to comment`} onClose={onClose}>
      <Stack>
        {send.isError && <Trouble error={send.error} />}
        <Text size="sm">
          To: {fresh.map(({ name, email }) => `${name} <${email}>`).join(', ') || 'nobody'}
          {known > 0 && `. ${known} ${known === 1 ? 'was' : 'were'} asked before and not again.`}
        </Text>
        {preview.mail && (
          <section aria-label="The mail" className="letter">
            <Text size="sm" fw={600}>
              {preview.mail.subject}
            </Text>
            <Text size="xs" component="pre" ff="monospace" style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
              {preview.mail.text}
            </Text>
          </section>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button disabled={fresh.length === 0} loading={send.isPending} onClick={() => send.mutate()} data-autofocus>
            Send {fresh.length} {fresh.length === 1 ? 'mail' : 'mails'}
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}
