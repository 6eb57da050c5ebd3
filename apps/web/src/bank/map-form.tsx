import { Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import type { Preview, SavedMap, Shape } from './bank.js';
import { MapFields } from './map-fields.js';

type TableOfFile = NonNullable<Preview['table']>;

const FirstRows = ({ headings, rows }: TableOfFile): ReactNode => (
  <Table.ScrollContainer
    minWidth={500}
    scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'First rows of the file' } }}
  >
    <Table fz="xs" withTableBorder>
      <Table.Thead>
        <Table.Tr>
          {headings.map((heading, index) => (
            <Table.Th key={index}>{heading}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.slice(0, 3).map((cells, row) => (
          <Table.Tr key={row}>
            {headings.map((_heading, index) => (
              <Table.Td key={index}>{cells[index]}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

interface Props {
  readonly table: TableOfFile;
  /** The one that is changed; without it a new one is saved. */
  readonly saved: SavedMap | undefined;
  readonly onSaved: (id: string) => void;
  /** The columns are to be looked for in another way. */
  readonly onShape: (shape: Shape) => void;
}

/** Which column of the file at hand is which; saved under a name, it reads the next file too. */
export function MapForm({ table, saved, onSaved, onShape }: Props): ReactNode {
  const queries = useQueryClient();
  return (
    <Form<SavedMap>
      label="Column map"
      verb="Save the map and look again"
      send={(body, key) =>
        saved
          ? change('/api/bank/column-maps/{id}', {
              ...{ method: 'PUT', path: { id: saved.id }, version: saved.version, body },
            })
          : change('/api/bank/column-maps', { key, body })
      }
      done={async ({ id }) => {
        await queries.invalidateQueries({ queryKey: ['bank', 'maps'] });
        onSaved(id);
      }}
    >
      {table.guessed && (
        <Text size="sm">Guessed from the headings and the first rows. Look it over, then save it.</Text>
      )}
      <FirstRows {...table} />
      <MapFields map={saved?.map ?? table.map} headings={table.headings} {...(saved ? {} : { onShape })} />
      <TextField
        name="name"
        label="Name of the map"
        placeholder="Our bank, current account"
        defaultValue={saved?.name}
        required
        w={320}
      />
    </Form>
  );
}
