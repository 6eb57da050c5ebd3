import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

type Organisation = Schemas['Organisation'];

interface FormProps {
  readonly organisation: Organisation;
  /** Null: a further one. */
  readonly programme: Organisation['programmes'][number] | null;
  readonly onClose: () => void;
}

export function ProgrammeForm({ organisation, programme, onClose }: FormProps): ReactNode {
  return (
    <FormDialogue
      title={programme ? `Change ${programme.name}` : 'Enter a programme'}
      verb={programme ? 'Keep the programme' : 'Enter the programme'}
      onClose={onClose}
      send={(body, key) =>
        programme
          ? change('/api/programmes/{id}', {
              ...{ method: 'PUT' as const, version: programme.version, path: { id: programme.id }, body },
            })
          : change('/api/organisations/{id}/programmes', { key, path: { id: organisation.id }, body })
      }
    >
      <TextField name="name" label="Name" required defaultValue={programme?.name ?? ''} data-autofocus />
      <LongField
        name="description"
        label="Description"
        description="Whom it is for, how long it runs"
        defaultValue={programme?.description ?? ''}
      />
    </FormDialogue>
  );
}

export function RenameForm({
  organisation: { id, name, version },
  onClose,
}: Pick<FormProps, 'organisation' | 'onClose'>): ReactNode {
  return (
    <FormDialogue
      title="Change the name"
      verb="Keep the name"
      onClose={onClose}
      send={(body) => change('/api/organisations/{id}/name', { method: 'PUT', version, path: { id }, body })}
    >
      <TextField name="name" label="Name" required defaultValue={name} data-autofocus />
      <Text size="sm">Legal name, address and VAT number stand in the billing profile.</Text>
    </FormDialogue>
  );
}
