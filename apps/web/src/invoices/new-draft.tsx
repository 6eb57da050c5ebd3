import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useActions } from '../shell/actions.js';
import type { Invoice } from './invoice.js';

/** Finance asks for a draft before the case's policy makes one, or after the last was discarded. */
export function NewDraft(): ReactNode {
  const [open, setOpen] = useState(false);
  const go = useNavigate();
  useActions([{ label: 'Prepare a draft', group: 'In this list', keys: 'n', run: () => setOpen(true) }]);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Prepare a draft
      </Button>
      {open && (
        <FormDialogue
          title="Prepare a draft"
          verb="Prepare the draft"
          onClose={() => setOpen(false)}
          send={(body, key) => change<Invoice>('/api/invoices', { key, body })}
          done={({ id }) => go({ to: '/invoices/$id', params: { id } })}
        >
          <Text size="sm">
            A draft arises by itself when the billing policy of the case says so. Ask for one here to charge earlier
            what is not charged yet: the fee, approved Travel and Subsistence.
          </Text>
          <Group align="start">
            <TextField name="caseNumber" label="Case number" placeholder="A-2005-0001" required data-autofocus />
            <NumberField name="cycle" label="Cycle" defaultValue="1" required />
          </Group>
        </FormDialogue>
      )}
    </>
  );
}
