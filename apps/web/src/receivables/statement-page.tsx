import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { useFilter } from '../lists/filter.js';
import { PageTitle } from '../shell/page-title.js';
import { useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { capital, dayText, moneyText, penceOf } from '../shell/words.js';

type Statement = Schemas['AccountStatement'];
type Entry = Statement['entries'][number];

const Balance = ({ name, amount }: { readonly name: string; readonly amount: Statement['opening'] }): ReactNode => (
  <Table.Tr fw={650}>
    <Table.Td colSpan={4}>{name}</Table.Td>
    <Table.Td ta="right" data-right>
      {moneyText(amount)}
    </Table.Td>
  </Table.Tr>
);

const Line = ({ entry }: { readonly entry: Entry }): ReactNode => (
  <Table.Tr>
    <Table.Td style={{ whiteSpace: 'nowrap' }}>{dayText(entry.day)}</Table.Td>
    <Table.Td>
      {capital(entry.kind)}{' '}
      {entry.documentId ? (
        <Link to="/invoices/$id" params={{ id: entry.documentId }}>
          {entry.name}
        </Link>
      ) : (
        `“${entry.name}”`
      )}
      <Text size="xs" c="dimmed">
        {entry.dueOn ? `due ${dayText(entry.dueOn)}` : entry.detail}
      </Text>
    </Table.Td>
    <Table.Td ta="right" data-right>
      {penceOf(entry.amount) > 0 && moneyText(entry.amount)}
    </Table.Td>
    <Table.Td ta="right" data-right>
      {penceOf(entry.amount) < 0 && moneyText({ amount: entry.amount.amount.slice(1) })}
    </Table.Td>
    <Table.Td ta="right" data-right>
      {moneyText(entry.balance)}
    </Table.Td>
  </Table.Tr>
);

const Entries = ({ statement }: { readonly statement: Statement }): ReactNode => (
  <Table.ScrollContainer
    minWidth={560}
    scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Entries of the statement' } }}
  >
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Day</Table.Th>
          <Table.Th>What</Table.Th>
          {['Charged', 'Settled', 'Balance'].map((title) => (
            <Table.Th key={title} ta="right">
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Balance name={`Balance before ${dayText(statement.from)}`} amount={statement.opening} />
        {statement.entries.map((entry, index) => (
          <Line key={index} entry={entry} />
        ))}
        <Balance name={`Balance on ${dayText(statement.to)}`} amount={statement.closing} />
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

/** What was charged and paid between two days, with the balance after each; to be printed. */
export function StatementPage(): ReactNode {
  const { id } = useParams({ from: '/debtors/$id/statement' });
  const { today } = useSession();
  const [filter, change] = useFilter();
  const period = { from: filter['from'] ?? `${today.slice(0, 4)}-01-01`, to: filter['to'] ?? today };
  const query = useQuery({
    queryKey: ['account', id, 'statement', period],
    queryFn: () =>
      got<Statement>(api.GET('/api/receivables/accounts/{id}/statement', { params: { path: { id }, query: period } })),
    placeholderData: (before) => before,
  });
  return (
    <Stack maw={900}>
      <PageTitle name={query.data ? `Statement of ${query.data.organisation.name}` : 'Statement of account'}>
        Statement of account
      </PageTitle>
      <Group className="no-print" align="start">
        <DayField name="from" label="From" given={period.from} onDay={(from) => from && change({ from })} />
        <DayField name="to" label="To" given={period.to} onDay={(to) => to && change({ to })} />
        <Button
          mt={25}
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
        <Button
          component="a"
          mt={25}
          variant="default"
          href={`/api/receivables/accounts/${id}/statement-paper?from=${period.from}&to=${period.to}`}
        >
          As a letter (PDF)
        </Button>
      </Group>
      <Shown of={query}>
        {(statement) => (
          <Stack>
            <Text>
              <Link to="/debtors/$id" params={{ id }}>
                {statement.organisation.legalName}
              </Link>
              , {statement.organisation.addressLines.join(', ')}
            </Text>
            {statement.entries.length === 0 && <Text size="sm">Nothing was charged or paid between these days.</Text>}
            <Entries statement={statement} />
            {penceOf(statement.closing) < 0 && <Text size="sm">The balance is in the customer’s favour.</Text>}
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}
