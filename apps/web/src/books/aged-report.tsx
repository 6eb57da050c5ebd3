import { Group, Stack, Switch, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { useFilter } from '../lists/filter.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { figure, sumText } from './figures.js';

type Aged = Schemas['AgedDebtors'];
type Customer = Aged['customers'][number];

const HEADS = [
  'Not due',
  '1–30 days',
  '31–60 days',
  '61–90 days',
  'Over 90',
  'Disputed',
  'Owed',
  'Unallocated',
  'Balance',
];

const figuresOf = ({ ages, disputed, owed, unallocated, balance }: Aged | Customer) => [
  ...ages,
  ...[disputed, owed, unallocated, balance],
];

const Figures = ({ of, strong = false }: { readonly of: Aged | Customer; readonly strong?: boolean }): ReactNode =>
  figuresOf(of).map((money, index) => (
    <Table.Td key={HEADS[index]} ta="right" data-right fw={strong ? 700 : undefined}>
      {figure(money)}
    </Table.Td>
  ));

/** What makes up a customer's row, each under the column that it counts in. */
function Documents({ customer }: { readonly customer: Customer }): ReactNode {
  const blanks = (count: number) =>
    Array.from({ length: count }, (_each, index) => <Table.Td key={`blank ${index}`} />);
  const columnOf = (item: Customer['items'][number]): number =>
    item.disputed ? 5 : ['current', '1–30', '31–60', '61–90', '90+'].indexOf(item.age);
  return (
    <>
      {customer.items.map((item) => (
        <Table.Tr key={item.id}>
          <Table.Td pl="xl">
            <Group gap="xs">
              <PageLink to="/invoices/$id" params={{ id: item.id }} size="sm">
                {item.number}
              </PageLink>
              <Text size="sm" c="dimmed">
                due {dayText(item.dueOn)}
                {item.daysOverdue > 0 && `, ${item.daysOverdue} ${item.daysOverdue === 1 ? 'day' : 'days'} overdue`}
              </Text>
              {item.disputed && <Tag tone="warn">disputed</Tag>}
            </Group>
          </Table.Td>
          {blanks(columnOf(item))}
          <Table.Td ta="right" data-right>
            {figure(item.open)}
          </Table.Td>
          {blanks(HEADS.length - columnOf(item) - 1)}
        </Table.Tr>
      ))}
      {customer.credits.map((credit) => (
        <Table.Tr key={credit.id}>
          <Table.Td pl="xl">
            <Text size="sm" c="dimmed">
              {credit.kind === 'payment' ? 'Payment' : 'Credit note'} {credit.name}, {dayText(credit.day)}
            </Text>
          </Table.Td>
          {blanks(7)}
          <Table.Td ta="right" data-right>
            {figure(credit.left)}
          </Table.Td>
          {blanks(1)}
        </Table.Tr>
      ))}
    </>
  );
}

function AgedTable({ aged, documents }: { readonly aged: Aged; readonly documents: boolean }): ReactNode {
  return (
    <Table.ScrollContainer
      minWidth={960}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Aged debtors' } }}
    >
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Customer</Table.Th>
            {HEADS.map((head) => (
              <Table.Th key={head} ta="right">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {aged.customers.map((customer) => (
            <Fragment key={customer.organisation.id}>
              <Table.Tr>
                <Table.Td fw={documents ? 600 : undefined}>
                  <PageLink to="/organisations/$id" params={{ id: customer.organisation.id }} size="sm">
                    {customer.organisation.name}
                  </PageLink>
                </Table.Td>
                <Figures of={customer} />
              </Table.Tr>
              {documents && <Documents customer={customer} />}
            </Fragment>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr style={{ borderTop: '2px solid var(--mantine-color-default-border)' }}>
            <Table.Th>All customers</Table.Th>
            <Figures of={aged} strong />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

const DebtorDays = ({ of: { days, owed, invoiced, formula } }: { readonly of: Aged['debtorDays'] }): ReactNode => (
  <Stack gap="xs">
    <Title order={2} size="h4">
      Debtor days
    </Title>
    <Group gap="xl">
      <Fact name="Debtor days">{days ?? 'nothing was invoiced in that year'}</Fact>
      <Fact name="Owed">{sumText(owed)}</Fact>
      <Fact name="Invoiced in 365 days">{sumText(invoiced)}</Fact>
    </Group>
    <Text size="sm" c="dimmed">
      {formula}.
    </Text>
  </Stack>
);

/** What customers owed at the end of a day. */
export function AgedReport(): ReactNode {
  const [filter, change] = useFilter();
  const { today } = useSession();
  const [documents, setDocuments] = useState(false);
  const asOf = filter['asOf'] ?? today;
  const query = useQuery({
    queryKey: ['books', 'aged', asOf],
    queryFn: () => got<Aged>(api.GET('/api/books/aged-debtors', { params: { query: { asOf } } })),
  });
  return (
    <Stack>
      <Group align="start" className="no-print">
        <DayField
          key={asOf}
          name="asOf"
          label="At the end of"
          given={asOf}
          onDay={(day) => day && change({ asOf: day })}
        />
        <Switch
          label="Show documents"
          checked={documents}
          onChange={(event) => setDocuments(event.currentTarget.checked)}
          pt={30}
        />
      </Group>
      <Text className="only-print">Aged debtors at the end of {dayText(asOf)}</Text>
      <Shown of={query}>
        {(aged) => (
          <Stack gap="lg">
            {aged.customers.length === 0 ? (
              <Nothing>Nobody owed anything at the end of {dayText(asOf)}.</Nothing>
            ) : (
              <AgedTable aged={aged} documents={documents} />
            )}
            <DebtorDays of={aged.debtorDays} />
          </Stack>
        )}
      </Shown>
    </Stack>
  );
}
