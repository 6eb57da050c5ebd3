import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { titleOf } from '../invoices/invoice.js';
import { Shown } from '../shell/states.js';
import { dayText, moneyText } from '../shell/words.js';
import { HomePart } from './home-part.js';

type Row = Schemas['InvoiceRow'];

/** As many as stand on the home page; the list has the rest. */
const SHOWN = 8;

const read = (standing: 'to approve' | 'overdue'): Promise<Schemas['InvoiceList']> =>
  got<Schemas['InvoiceList']>(api.GET('/api/invoices', { params: { query: { standing, limit: SHOWN } } }));

const Line = ({ row }: { readonly row: Row }): ReactNode => (
  <Text size="sm">
    <Link to="/invoices/$id" params={{ id: row.id }}>
      {row.number ?? titleOf(row)}
    </Link>
    , {row.organisation.name}: {moneyText(row.number ? row.open : row.gross)}
    {row.dueOn && `, due ${dayText(row.dueOn)}`}
  </Text>
);

const Lines = ({ rows, none }: { readonly rows: readonly Row[]; readonly none: string }): ReactNode =>
  rows.length === 0 ? <Text size="sm">{none}</Text> : rows.map((row) => <Line key={row.id} row={row} />);

const All = ({ standing, children }: { readonly standing: string; readonly children: string }): ReactNode => (
  <Link to="/invoices" search={{ standing } as never}>
    {children}
  </Link>
);

/** What finance has to look at: drafts to approve, and what is not paid in time. */
export function Drafts(): ReactNode {
  const drafts = useQuery({ queryKey: ['invoices', 'to approve'], queryFn: () => read('to approve') });
  const overdue = useQuery({ queryKey: ['invoices', 'overdue'], queryFn: () => read('overdue') });
  return (
    <>
      <HomePart title="Drafts to approve" more={<All standing="to approve">All drafts</All>}>
        <Shown of={drafts} lines={2}>
          {({ items }) => <Lines rows={items} none="No draft waits." />}
        </Shown>
      </HomePart>
      <HomePart title="Overdue" more={<Link to="/debtors">Debtors</Link>}>
        <Shown of={overdue} lines={2}>
          {({ items }) => <Lines rows={items} none="No invoice is overdue." />}
        </Shown>
      </HomePart>
    </>
  );
}
