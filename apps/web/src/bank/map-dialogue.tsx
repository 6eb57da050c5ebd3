import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { SavedMap } from './bank.js';
import { MapFields } from './map-fields.js';

/** A saved map, changed without a file at hand: its columns are written. */
export const MapDialogue = ({
  saved,
  onClose,
}: {
  readonly saved: SavedMap;
  readonly onClose: () => void;
}): ReactNode => (
  <FormDialogue
    title={`Change the map ${saved.name}`}
    verb="Save the map"
    onClose={onClose}
    send={(body) =>
      change('/api/bank/column-maps/{id}', {
        method: 'PUT',
        path: { id: saved.id },
        version: saved.version,
        body,
      })
    }
  >
    <TextField name="name" label="Name of the map" defaultValue={saved.name} required data-autofocus />
    <MapFields map={saved.map} headings={undefined} />
  </FormDialogue>
);
