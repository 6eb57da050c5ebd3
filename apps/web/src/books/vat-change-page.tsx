import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { sumText } from './figures.js';

type Change = Schemas['VatChange'];
type Straddling = Change['cases'][number];

const Way = ({ way }: { readonly way: Straddling['now'] }): ReactNode =>
  way ? (
    <>
      {sumText(way.vat)}
      <Text size="xs" c="dimmed">
        {way.rate}, tax point {dayText(way.taxPoint)}
      </Text>
    </>
  ) : (
    '–'
  );

const COLUMNS: readonly Column<Straddling>[] = [
  {
    title: 'Case',
    cell: ({ caseNumber, cycle }) => (
      <PageLink
        to="/cases/$number/$cycle"
        params={{ number: caseNumber, cycle: String(cycle) }}
        size="sm"
        style={{ whiteSpace: 'nowrap' }}
      >
        {caseNumber}
      </PageLink>
    ),
  },
  { title: 'Customer', cell: ({ organisation }) => organisation.name },
  {
    title: 'Document',
    cell: ({ document }) =>
      document ? (
        <PageLink to="/invoices/$id" params={{ id: document.id }} size="sm" style={{ whiteSpace: 'nowrap' }}>
          {document.number ?? 'Draft'}
        </PageLink>
      ) : (
        'none yet'
      ),
  },
  { title: 'Service complete', cell: ({ basic }) => (basic ? dayText(basic) : 'still to come') },
  { title: 'Net', cell: ({ net }) => sumText(net), right: true },
  { title: 'VAT if invoiced today', cell: ({ now }) => <Way way={now} />, right: true },
  { title: 'VAT if invoiced after', cell: ({ later }) => <Way way={later} />, right: true },
  { title: 'VAT with the election', cell: ({ elected }) => <Way way={elected} />, right: true },
  {
    title: 'Credit then due',
    cell: ({ creditDue }) =>
      creditDue ? (
        <>
          {sumText(creditDue.vat)}
          <Text size="xs" c="dimmed">
            by {dayText(creditDue.by)}
          </Text>
        </>
      ) : (
        '–'
      ),
    right: true,
  },
];

const Whole = ({ of: { from, before, after, cases } }: { readonly of: Change }): ReactNode => (
  <Stack>
    <PageTitle>{`VAT from ${before} to ${after}`}</PageTitle>
    <Text>
      The rate changes on {dayText(from)}. The tax point decides which rate applies; where a service is complete on one
      side and invoiced on the other, the rate of the day on which it was complete may be elected (VATA 1994, section
      88). Where an invoice at the other rate is out by then, a credit note is due within 45 days after the change (VAT
      Regulations 1995, regulation 15).
    </Text>
    {cases.length === 0 ? (
      <Nothing>No case straddles this change: whatever is done, its VAT stays the same.</Nothing>
    ) : (
      <Rows
        label="Cases that straddle the change"
        rows={cases}
        columns={COLUMNS}
        keyOf={({ caseNumber, cycle, document }) => `${caseNumber} ${cycle} ${document?.id ?? ''}`}
        minWidth={1000}
      />
    )}
  </Stack>
);

/** What a change of the rate makes of each case around it. */
export function VatChangePage(): ReactNode {
  const { from } = useParams({ from: '/vat/changes/$from' });
  const query = useQuery({
    queryKey: ['books', 'vat-change', from],
    queryFn: () => got<Change>(api.GET('/api/books/vat-change', { params: { query: { from } } })),
  });
  return <Shown of={query}>{(change) => <Whole of={change} />}</Shown>;
}
