import { Button, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Nothing, Trouble, Waiting } from '../shell/states.js';
import type { Column } from './column.js';
import { Download } from './download.js';
import type { Pages } from './pages.js';

interface TableProps<R> {
  /** What is listed, for those who listen. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly keyOf: (row: R) => string;
  readonly minWidth?: number;
}

/** Dates, sums and single words. */
const isShort = (shown: ReactNode): boolean => typeof shown === 'string' && shown.length < 14;

function Cell<R>({ column, row }: { readonly column: Column<R>; readonly row: R }): ReactNode {
  const { title, right, whole } = column;
  const shown = column.cell(row);
  return (
    <Table.Td
      role="cell"
      data-title={title}
      {...(right ? { ta: 'right' as const, 'data-right': true } : {})}
      {...(whole || isShort(shown) ? { className: 'one-line' } : {})}
    >
      {shown}
    </Table.Td>
  );
}

/** Rows and columns; where the window is narrow it scrolls by itself, on a telephone each row stands as a card (shell.css). */
export const Rows = <R,>({ label, rows, columns, keyOf, minWidth = 640 }: TableProps<R>): ReactNode => (
  <Table.ScrollContainer
    className="rows"
    minWidth={minWidth}
    scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': label } }}
  >
    <Table highlightOnHover verticalSpacing="xs" role="table">
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map(({ title, right, head }) => (
            <Table.Th key={title} role="columnheader" {...(right ? { ta: 'right' as const } : {})}>
              {head ?? title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.title} column={column} row={row} />
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

interface ListProps<R> extends Omit<TableProps<R>, 'rows'> {
  readonly of: Pages<R>;
  /** Said when there is nothing: what to do about it. */
  readonly empty: ReactNode;
}

/** A list page by page: waiting, refused, empty or there, and how to get more. */
export function List<R>({ of, empty, ...table }: ListProps<R>): ReactNode {
  const { rows, error, hasMore, loading, more, again } = of;
  if (!rows) return error ? <Trouble error={error} again={again} /> : <Waiting lines={8} />;
  if (rows.length === 0) return <Nothing>{empty}</Nothing>;
  return (
    <>
      <Rows rows={rows} {...table} />
      <Group>
        {hasMore && (
          <Button variant="default" onClick={more} loading={loading}>
            Show more
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {rows.length} {hasMore ? 'so far; there are more' : rows.length === 1 ? 'in all, the only one' : 'in all'}
        </Text>
        <Download of={of} label={table.label} columns={table.columns} />
      </Group>
    </>
  );
}
