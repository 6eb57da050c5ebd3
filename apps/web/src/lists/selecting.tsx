import { Checkbox } from '@mantine/core';
import type { Column } from './column.js';

interface Selection<R> {
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly nameOf: (row: R) => string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (keys: ReadonlySet<string>) => void;
}

/** A box before each row, and one in the head for all that are listed. */
export function selecting<R>({ rows, keyOf, nameOf, selected, onSelect }: Selection<R>): Column<R> {
  const toggle = (key: string): void => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  return {
    title: 'Selected',
    head: (
      <Checkbox
        aria-label="Select all that are listed"
        checked={rows.length > 0 && selected.size === rows.length}
        indeterminate={selected.size > 0 && selected.size < rows.length}
        onChange={() => onSelect(new Set(selected.size === rows.length ? [] : rows.map(keyOf)))}
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={`Select ${nameOf(row)}`}
        checked={selected.has(keyOf(row))}
        onChange={() => toggle(keyOf(row))}
      />
    ),
  };
}
