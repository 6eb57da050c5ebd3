import { ActionIcon, Button, Group, Paper, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { AmountField, TextField } from '../forms/fields.js';
import { useTouch } from '../forms/faults.js';
import type { Invoice } from './invoice.js';

type Known = Pick<Invoice['lines'][number], 'description' | 'quantity' | 'unit' | 'unitNet'>;

interface RowProps {
  readonly at: number;
  readonly known?: Known | undefined;
  /** The only line stays. */
  readonly onRemove?: (() => void) | undefined;
}

const Row = ({ at, known, onRemove }: RowProps): ReactNode => (
  <Paper withBorder p="xs" component="fieldset" aria-label={`Line ${at + 1}`} m={0}>
    <Stack gap="xs">
      <Group align="end" gap="xs" wrap="nowrap">
        <TextField
          name={`lines/${at}/description`}
          label="What is charged"
          aria-label={`Line ${at + 1}: what is charged`}
          defaultValue={known?.description}
          required
          maxLength={500}
          style={{ flex: 1 }}
        />
        {onRemove && (
          <ActionIcon variant="subtle" size={36} aria-label={`Remove line ${at + 1}`} onClick={onRemove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <Group grow align="start" gap="xs">
        <TextField
          name={`lines/${at}/quantity`}
          label="Quantity"
          aria-label={`Line ${at + 1}: quantity`}
          defaultValue={known?.quantity ?? '1'}
          inputMode="decimal"
          required
        />
        <TextField
          name={`lines/${at}/unit`}
          label="Unit"
          aria-label={`Line ${at + 1}: unit`}
          defaultValue={known?.unit ?? 'item'}
          required
        />
        <AmountField
          name={`lines/${at}/unitNet`}
          label="Net each"
          aria-label={`Line ${at + 1}: net each`}
          defaultValue={known?.unitNet.amount}
          required
        />
      </Group>
    </Stack>
  </Paper>
);

/** The lines of a document as they are entered: at least one, more or fewer at will. */
export function LineFields({ known = [] }: { readonly known?: readonly Known[] }): ReactNode {
  const touch = useTouch();
  const [rows, setRows] = useState(() => (known.length > 0 ? known.map((_line, at) => at) : [0]));
  const set = (next: readonly number[]): void => {
    setRows([...next]);
    touch('lines');
  };
  return (
    <Stack gap="xs">
      {rows.map((row) => (
        <Row
          key={row}
          at={row}
          known={known[row]}
          onRemove={rows.length > 1 ? () => set(rows.filter((each) => each !== row)) : undefined}
        />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        w="fit-content"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => set([...rows, Math.max(...rows) + 1])}
      >
        Add a line
      </Button>
    </Stack>
  );
}
