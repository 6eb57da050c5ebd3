import { Button, Stack, Table, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Trouble } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, moneyText } from '../shell/words.js';

type Row = Schemas['InvoiceRow'];

/** What there is to say of its payment. */
function standing({ status, gross, paid, overdue }: Row): string {
  if (status !== 'issued') return status;
  if (Number(paid.amount) >= Number(gross.amount)) return 'paid';
  return overdue ? 'overdue' : 'open';
}

const Line = ({ row }: { readonly row: Row }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <Link to="/invoices/$id" params={{ id: row.id }}>
        {row.number ?? 'Draft'}
      </Link>
    </Table.Td>
    <Table.Td>{row.organisation.name}</Table.Td>
    <Table.Td>
      <Link to="/cases/$number/$cycle" params={{ number: row.caseNumber, cycle: String(row.cycle) }}>
        {row.caseNumber}
      </Link>
    </Table.Td>
    <Table.Td>{dayText(row.issuedOn)}</Table.Td>
    <Table.Td>{dayText(row.dueOn)}</Table.Td>
    <Table.Td ta="right">{moneyText(row.gross)}</Table.Td>
    <Table.Td ta="right">{moneyText(row.paid)}</Table.Td>
    <Table.Td>
      <Tag tone={standing(row) === 'overdue' ? 'alarm' : 'quiet'}>{standing(row)}</Tag>
    </Table.Td>
  </Table.Tr>
);

export function InvoiceList(): ReactNode {
  const invoices = useInfiniteQuery({
    queryKey: ['invoices'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/api/invoices', {
          params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } as never },
        }),
      ) as Promise<Schemas['InvoiceList']>,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const rows = invoices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Title order={1} size="h2">
        Invoices
      </Title>
      {invoices.isError && <Trouble error={invoices.error} />}
      {invoices.isSuccess && rows.length === 0 && (
        <Nothing>No invoice yet. A draft is made when Travel and Subsistence is approved.</Nothing>
      )}
      {rows.length > 0 && (
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {['Number', 'Organisation', 'Case', 'Issued', 'Due', 'Amount', 'Paid', 'Standing'].map((title) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {invoices.hasNextPage && (
        <Button variant="default" onClick={() => void invoices.fetchNextPage()}>
          More invoices
        </Button>
      )}
    </Stack>
  );
}
