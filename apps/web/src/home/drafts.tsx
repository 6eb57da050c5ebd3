import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';
import { dayText, moneyText } from '../shell/words.js';
import { HomePart } from './home-part.js';

type Row = Schemas['InvoiceRow'];

const read = (status: 'draft' | 'issued'): Promise<Schemas['InvoiceList']> =>
  got<Schemas['InvoiceList']>(api.GET('/api/invoices', { params: { query: { status, limit: 100 } } }));

const Line = ({ row }: { readonly row: Row }): ReactNode => (
  <Text size="sm">
    <Link to="/invoices/$id" params={{ id: row.id }}>
      {row.number ?? 'Draft'}
    </Link>
    , {row.organisation.name}: {moneyText(row.gross)}
    {row.dueOn && `, due ${dayText(row.dueOn)}`}
  </Text>
);

const Lines = ({ rows, none }: { readonly rows: readonly Row[]; readonly none: string }): ReactNode =>
  rows.length === 0 ? <Text size="sm">{none}</Text> : rows.map((row) => <Line key={row.id} row={row} />);

/** What finance has to look at: drafts to issue, and what is not paid in time. */
export function Drafts(): ReactNode {
  const drafts = useQuery({ queryKey: ['invoices', 'drafts'], queryFn: () => read('draft') });
  const issued = useQuery({ queryKey: ['invoices', 'issued'], queryFn: () => read('issued') });
  return (
    <>
      <HomePart title="Drafts to look at and issue" more={<Link to="/invoices">All invoices</Link>}>
        <Shown of={drafts} lines={2}>
          {({ items }) => <Lines rows={items} none="No draft waits." />}
        </Shown>
      </HomePart>
      <HomePart title="Overdue">
        <Shown of={issued} lines={2}>
          {({ items }) => <Lines rows={items.filter(({ overdue }) => overdue)} none="No invoice is overdue." />}
        </Shown>
      </HomePart>
    </>
  );
}
