import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { Hidden, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

interface Props {
  readonly selected: readonly Schemas['EvidenceOverTime'][];
  readonly done: (swept: Schemas['EvidenceSweptList']['items']) => void;
  readonly onClose: () => void;
}

/** Confirms what goes: the bytes, for good. */
export const SweepForm = ({ selected, done, onClose }: Props): ReactNode => (
  <FormDialogue<Schemas['EvidenceSweptList']>
    title={`Remove ${selected.length} ${selected.length === 1 ? 'document' : 'documents'}`}
    verb="Remove for good"
    warning="The files are erased and cannot be brought back. Their names, their hashes and who removed them stay on record."
    onClose={onClose}
    send={(body, key) => change('/api/evidence-retention/sweep', { key, body })}
    done={({ items }) => done(items)}
  >
    {selected.map(({ id }, index) => (
      <Hidden key={id} name={`documents/${index}`} value={id} />
    ))}
    <Text size="sm">{selected.map(({ title, number }) => `${title} (${number})`).join(', ')}</Text>
    <LongField name="reason" label="Reason" description="Kept with each of them" required data-autofocus />
  </FormDialogue>
);
