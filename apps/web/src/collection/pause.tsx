import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { ConfirmButton } from '../shell/confirm.js';

interface Props {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly paused: boolean;
}

/** Reminders to one customer rest, for all its invoices. */
export function PauseButton({ organisation, paused }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const path = { id: organisation.id };
  const end = async (): Promise<void> => {
    await change('/api/receivables/accounts/{id}/end-pause', { key, path });
    await queries.invalidateQueries();
  };
  if (paused)
    return (
      <ConfirmButton verb="End the pause" run={end} variant="default">
        Reminders to {organisation.name} go on with the next one that is due.
      </ConfirmButton>
    );
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Pause all reminders to this customer
      </Button>
      {open && (
        <FormDialogue
          title={`Pause the reminders to ${organisation.name}`}
          verb="Pause the reminders"
          onClose={() => setOpen(false)}
          send={(body, once) => change('/api/receivables/accounts/{id}/pause', { key: once, path, body })}
        >
          <Text size="sm">
            No reminder of any invoice goes to this customer. Due dates stay, and so does what is owed.
          </Text>
          <LongField name="reason" label="Reason" required data-autofocus />
          <DayField
            name="until"
            label="Until"
            description="First day on which reminders go again; left empty, until somebody ends it"
            w={320}
          />
        </FormDialogue>
      )}
    </>
  );
}
