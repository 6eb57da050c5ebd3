import { Button, Checkbox, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Trouble } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { awayText, capital, dayText } from '../shell/words.js';
import { STAGES } from './stages.js';

type Row = Schemas['CaseRow'];
interface Filter {
  readonly stage: string | null;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly q: string;
}

/** Said in words and with a sign, not by colour alone. */
export function DueBadge({ due }: { readonly due: Row['due'] }): ReactNode {
  if (!due) return <Text size="sm">nothing due</Text>;
  const { overdue, daysAway } = due;
  const soon = daysAway <= 7;
  const Icon = overdue ? IconAlertTriangle : IconClock;
  return (
    <Tag tone={overdue ? 'alarm' : soon ? 'warn' : 'quiet'} sign={<Icon size={12} aria-hidden />}>
      {overdue ? 'overdue' : 'due'} {awayText(daysAway)}
    </Tag>
  );
}

function CaseLine({ row }: { readonly row: Row }): ReactNode {
  return (
    <Table.Tr>
      <Table.Td>
        <Link to="/cases/$number/$cycle" params={{ number: row.number, cycle: String(row.cycle) }}>
          {row.number}
        </Link>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={600}>
          {row.organisation.name}
        </Text>
        <Text size="sm">{row.programme.name}</Text>
      </Table.Td>
      <Table.Td>{row.stageWords}</Table.Td>
      <Table.Td>{row.heldBy ? capital(row.heldBy) : '–'}</Table.Td>
      <Table.Td>
        <DueBadge due={row.due} />
        {row.due && (
          <Text size="xs">
            {capital(row.due.kind.toLowerCase().replace('_', ' '))}, {dayText(row.due.promisedDay)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{row.grade ? capital(row.grade) : `aims at ${row.targetLevel}`}</Table.Td>
    </Table.Tr>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}): ReactNode {
  return (
    <Group align="end">
      <TextInput
        label="Search"
        placeholder="Case, organisation, programme"
        value={filter.q}
        onChange={(event) => onChange({ ...filter, q: event.currentTarget.value })}
      />
      <Select
        label="Stage"
        placeholder="All stages"
        clearable
        clearButtonProps={{ 'aria-label': 'All stages' }}
        data={STAGES}
        value={filter.stage}
        onChange={(stage) => onChange({ ...filter, stage })}
      />
      <Checkbox
        label="Overdue only"
        checked={filter.overdue}
        onChange={(event) => onChange({ ...filter, overdue: event.currentTarget.checked })}
        mb={8}
      />
      <Checkbox
        label="Waiting for me"
        checked={filter.mine}
        onChange={(event) => onChange({ ...filter, mine: event.currentTarget.checked })}
        mb={8}
      />
    </Group>
  );
}

export function CaseList(): ReactNode {
  const [filter, setFilter] = useState<Filter>({ stage: null, overdue: false, mine: false, q: '' });
  const [q] = useDebouncedValue(filter.q, 250);
  const query = {
    limit: 50,
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(filter.stage ? { stage: filter.stage } : {}),
    ...(filter.overdue ? { overdue: true } : {}),
    ...(filter.mine ? { mine: true } : {}),
  };
  const cases = useInfiniteQuery({
    queryKey: ['cases', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      got(
        api.GET('/api/cases', {
          params: { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } as never },
        }),
      ) as Promise<Schemas['CaseList']>,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const rows = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Title order={1} size="h2">
        Cases
      </Title>
      <Filters filter={filter} onChange={setFilter} />
      {cases.isError && <Trouble error={cases.error} />}
      {cases.isSuccess && rows.length === 0 && (
        <Nothing>No case fits. Loosen the filters, or open a case from its organisation.</Nothing>
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer
          minWidth={760}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Cases' } }}
        >
          <Table highlightOnHover verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {['Case', 'Organisation and programme', 'Stage', 'Next move', 'Due', 'Level'].map((title) => (
                  <Table.Th key={title}>{title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <CaseLine key={`${row.number}/${row.cycle}`} row={row} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {cases.hasNextPage && (
        <Button variant="default" onClick={() => void cases.fetchNextPage()} loading={cases.isFetchingNextPage}>
          More cases
        </Button>
      )}
    </Stack>
  );
}
