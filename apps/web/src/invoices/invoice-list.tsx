import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import { List, type Column } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { dayText, moneyText } from '../shell/words.js';

type Row = Schemas['InvoiceRow'];

/** What there is to say of its payment. */
function standing({ status, gross, paid, overdue }: Row): string {
  if (status !== 'issued') return status;
  if (Number(paid.amount) >= Number(gross.amount)) return 'paid';
  return overdue ? 'overdue' : 'open';
}

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Number',
    cell: ({ id, number }) => (
      <Link to="/invoices/$id" params={{ id }}>
        {number ?? 'Draft'}
      </Link>
    ),
  },
  { title: 'Organisation', cell: ({ organisation }) => organisation.name },
  {
    title: 'Case',
    cell: ({ caseNumber, cycle }) => (
      <Link to="/cases/$number/$cycle" params={{ number: caseNumber, cycle: String(cycle) }}>
        {caseNumber}
      </Link>
    ),
  },
  { title: 'Issued', cell: ({ issuedOn }) => dayText(issuedOn) },
  { title: 'Due', cell: ({ dueOn }) => dayText(dueOn) },
  { title: 'Amount', cell: ({ gross }) => moneyText(gross), right: true },
  { title: 'Paid', cell: ({ paid }) => moneyText(paid), right: true },
  {
    title: 'Standing',
    cell: (row) => <Tag tone={standing(row) === 'overdue' ? 'alarm' : 'quiet'}>{standing(row)}</Tag>,
  },
];

export function InvoiceList(): ReactNode {
  const [filter] = useFilter();
  const invoices = usePages<Row>(['invoices', filter], (paging) =>
    got(api.GET('/api/invoices', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <PageTitle>Invoices</PageTitle>
      <List
        of={invoices}
        label="Invoices"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No invoice yet. A draft is made when Travel and Subsistence is approved."
      />
    </Stack>
  );
}
