import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter, type Filter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { SearchField } from '../lists/search-field.js';
import { Fact } from '../shell/fact.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { dayText, moneyText, penceOf } from '../shell/words.js';

type Debtors = Schemas['DebtorList'];
type Debtor = Schemas['Debtor'];

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const COLUMNS: readonly Column<Debtor>[] = [
  {
    title: 'Customer',
    cell: ({ organisation, documents }) => (
      <>
        <Link to="/debtors/$id" params={{ id: organisation.id }}>
          {organisation.name}
        </Link>
        <Text size="xs" c="dimmed">
          {documents === 0 ? 'nothing open' : `${documents} open`}
        </Text>
      </>
    ),
    plain: ({ organisation, documents }) => ({ Customer: organisation.name, 'Open documents': String(documents) }),
  },
  {
    title: 'Overdue since',
    cell: ({ oldestDueOn, daysOverdue }) =>
      daysOverdue > 0 ? (
        <Group gap={6} wrap="nowrap" c="var(--app-alarm)">
          <IconAlertTriangle size={14} aria-hidden />
          {dayText(oldestDueOn)}, {days(daysOverdue)}
        </Group>
      ) : (
        <Text size="sm">{oldestDueOn ? `not overdue, due ${dayText(oldestDueOn)}` : '–'}</Text>
      ),
    plain: ({ oldestDueOn, daysOverdue }) => ({ 'Oldest due': oldestDueOn ?? '', 'Days overdue': String(daysOverdue) }),
  },
  { title: 'Overdue', cell: ({ overdue }) => moneyText(overdue), plain: ({ overdue }) => overdue.amount, right: true },
  { title: 'Owed', cell: ({ owed }) => moneyText(owed), plain: ({ owed }) => owed.amount, right: true },
  {
    title: 'On account',
    cell: ({ onAccount }) => moneyText(onAccount),
    plain: ({ onAccount }) => onAccount.amount,
    right: true,
  },
  {
    title: 'Reminders',
    cell: ({ disputed, promisedOn, paused, owed }) => (
      <Group gap={6}>
        {disputed > 0 && <Tag tone="alarm">{disputed} disputed</Tag>}
        {promisedOn && <Tag tone="warn">promised for {dayText(promisedOn)}</Tag>}
        {paused && <Tag tone="warn">paused</Tag>}
        {disputed === 0 && !promisedOn && !paused && penceOf(owed) > 0 && 'as planned'}
      </Group>
    ),
    plain: ({ disputed, promisedOn, paused }) => ({
      Disputed: String(disputed),
      'Promised for': promisedOn ?? '',
      Paused: paused ? 'yes' : 'no',
    }),
  },
];

const read = (query: object): Promise<Debtors> =>
  got<Debtors>(api.GET('/api/receivables/debtors', { params: { query: query as never } }));

/** Of all customers, whatever the list is narrowed to. */
function Totals(): ReactNode {
  const { data } = useQuery({ queryKey: ['debtors', 'totals'], queryFn: () => read({ limit: 1 }) });
  if (!data) return null;
  const { debtors, owed, overdue, onAccount } = data.totals;
  return (
    <Group gap="xl">
      <Fact name="Customers who owe">{debtors}</Fact>
      <Fact name="Owed in all">{moneyText(owed)}</Fact>
      <Fact name="Of it overdue">{moneyText(overdue)}</Fact>
      <Fact name="On account, settling nothing">{moneyText(onAccount)}</Fact>
    </Group>
  );
}

function Filters({ filter }: { readonly filter: Filter }): ReactNode {
  const [, change] = useFilter();
  return (
    <Group align="end" className="no-print">
      <SearchField placeholder="Name of the customer" />
      <Checkbox
        label="Overdue only"
        checked={filter['overdue'] === 'true'}
        onChange={(event) => change({ overdue: event.currentTarget.checked ? 'true' : null })}
        mb={8}
      />
    </Group>
  );
}

/** Who owes, what is overdue longest first. */
export function DebtorList(): ReactNode {
  const [filter] = useFilter();
  const debtors = usePages<Debtor>(['debtors', filter], (paging) => read({ ...filter, ...paging }));
  return (
    <Stack>
      <PageTitle>Debtors</PageTitle>
      <Totals />
      <Filters filter={filter} />
      <List
        of={debtors}
        label="Debtors"
        columns={COLUMNS}
        keyOf={({ organisation }) => organisation.id}
        empty={
          Object.keys(filter).length > 0
            ? 'Nobody fits. Loosen the filters.'
            : 'Nobody owes anything, and no money waits.'
        }
        minWidth={760}
      />
    </Stack>
  );
}
