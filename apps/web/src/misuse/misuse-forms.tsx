import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { OUTCOMES, type Misuse } from './misuse-state.js';

interface NewProps {
  /** Of which certificate and whose, where it is noted there. */
  readonly about?: { readonly certificateNo: string; readonly usedBy: string };
  readonly onClose: () => void;
  readonly onDone?: (misuse: Misuse) => void;
}

export function NewMisuse({ about, onClose, onDone }: NewProps): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Note a misuse of the mark"
      verb="Note it"
      onClose={onClose}
      send={(body, key) => change<Misuse>('/api/mark-misuse', { key, body })}
      done={onDone}
    >
      <Group grow align="start">
        <TextField name="reportedBy" label="Who reports it" required data-autofocus />
        <DayField name="reportedOn" label="Reported on" given={today} required />
      </Group>
      <Group grow align="start">
        <TextField name="usedBy" label="Who used the mark" defaultValue={about?.usedBy} required />
        <TextField
          name="certificateNo"
          label="Number of their certificate"
          description="Empty where they have none"
          defaultValue={about?.certificateNo}
        />
      </Group>
      <TextField name="where" label="Where it was seen" description="Address of the page, name of the paper" required />
      <LongField name="seen" label="What was seen" required minRows={3} />
    </FormDialogue>
  );
}

export const FollowUp = ({ misuse, onClose }: { readonly misuse: Misuse; readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Note what was done"
    onClose={onClose}
    send={(body, key) =>
      change('/api/mark-misuse/{id}/follow-up', { key, version: misuse.version, path: { id: misuse.id }, body })
    }
  >
    <LongField name="note" label="What was done" required data-autofocus />
    <ChoiceField
      name="outcome"
      label="What came of it"
      description="A certificate is suspended or revoked in the register first."
      data={OUTCOMES.map((value) => ({ value, label: value === 'open' ? 'still open' : value }))}
    />
  </FormDialogue>
);
