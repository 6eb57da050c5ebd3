import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { OnRecord } from '../organisations/on-record.js';
import { OrganisationEntry } from '../organisations/organisation-entry.js';
import { Dialogue } from '../shell/dialogue.js';

type Enquiry = Schemas['Enquiry'];

interface Props {
  readonly enquiry: Enquiry;
  readonly onClose: () => void;
}

/** Whose programme applies: found on record, or entered; the application is then filled in on its page. */
export function ToApplication({ enquiry, onClose }: Props): ReactNode {
  const [entering, setEntering] = useState(false);
  const go = useNavigate();
  const toApply = (id: string) =>
    void go({ to: '/organisations/$id', params: { id }, search: { enquiry: enquiry.id } as never });
  if (entering) return <OrganisationEntry from={enquiry} onClose={onClose} onDone={({ id }) => toApply(id)} />;
  return (
    <Dialogue title="Whose programme applies?" onClose={onClose} size="lg">
      <Stack>
        <OnRecord name={enquiry.organisation} onChosen={toApply} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="default" onClick={() => setEntering(true)}>
            Enter a new organisation
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}
