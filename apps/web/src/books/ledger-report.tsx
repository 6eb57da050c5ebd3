import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { Rows } from '../lists/list.js';
import { PageLink } from '../shell/link.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { sumText } from './figures.js';
import { spanText } from './periods.js';
import { SpanFields, useSpan } from './span-fields.js';

type Ledger = Schemas['SalesLedger'];
type Entry = Ledger['entries'][number];

const isDocument = ({ kind }: Entry): boolean => ['invoice', 'debit note', 'credit note'].includes(kind);

const columnsOf = (onCustomer: (id: string) => void): readonly Column<Entry>[] => [
  { title: 'Day', cell: ({ day }) => dayText(day) },
  { title: 'Entry', cell: ({ kind }) => capital(kind) },
  {
    title: 'Number or reference',
    cell: (entry) =>
      isDocument(entry) ? (
        <PageLink to="/invoices/$id" params={{ id: entry.id }} size="sm">
          {entry.name}
        </PageLink>
      ) : (
        entry.name
      ),
  },
  {
    title: 'Customer',
    cell: ({ organisation }) => (
      <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onCustomer(organisation.id)}>
        {organisation.name}
      </Anchor>
    ),
  },
  {
    title: 'Allocated',
    cell: ({ allocations }) =>
      allocations.map(({ name, on, amount }) => `${name} ${sumText(amount)} on ${dayText(on)}`).join('; ') || '–',
  },
  { title: 'Amount', cell: ({ amount }) => sumText(amount), right: true },
  { title: 'Balance', cell: ({ balance }) => sumText(balance), right: true },
];

/** Documents and money in the order of their days, of all customers or of the one that was chosen. */
export function LedgerReport(): ReactNode {
  const span = useSpan();
  const [{ customer }, change] = useFilter();
  const query = useQuery({
    queryKey: ['books', 'ledger', span, customer],
    queryFn: () =>
      got<Ledger>(
        api.GET('/api/books/sales-ledger', {
          params: { query: { ...span, ...(customer ? { organisationId: customer } : {}) } },
        }),
      ),
  });
  return (
    <Stack>
      <SpanFields />
      {customer && (
        <Button variant="default" size="sm" onClick={() => change({ customer: null })} style={{ alignSelf: 'start' }}>
          Show all customers
        </Button>
      )}
      <Text className="only-print">Sales ledger, {spanText(span)}</Text>
      <Shown of={query}>
        {({ entries, opening, closing }) => (
          <Stack>
            <Text>
              Brought forward: <strong>{sumText(opening)}</strong>
            </Text>
            {entries.length === 0 ? (
              <Nothing>Nothing happened on the ledger in these days.</Nothing>
            ) : (
              <Rows
                label="Sales ledger"
                rows={entries}
                columns={columnsOf((id) => change({ customer: id }))}
                keyOf={({ kind, id }) => `${kind} ${id}`}
                minWidth={900}
              />
            )}
            <Text>
              Carried forward: <strong>{sumText(closing)}</strong>
            </Text>
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}
