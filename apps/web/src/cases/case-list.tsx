import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter, type Filter } from '../lists/filter.js';
import { List, type Column } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { capital, dayText } from '../shell/words.js';
import { DueBadge } from './due.js';
import { rememberList } from './neighbours.js';
import { STAGES } from './stages.js';

type Row = Schemas['CaseRow'];

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Case',
    cell: ({ number, cycle }) => (
      <Link to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }} style={{ whiteSpace: 'nowrap' }}>
        {number}
      </Link>
    ),
  },
  {
    title: 'Organisation and programme',
    cell: ({ organisation, programme }) => (
      <>
        <Text size="sm" fw={600}>
          {organisation.name}
        </Text>
        <Text size="sm">{programme.name}</Text>
      </>
    ),
  },
  { title: 'Stage', cell: ({ stageWords }) => stageWords },
  { title: 'Next move', cell: ({ heldBy }) => (heldBy ? capital(heldBy) : '–') },
  {
    title: 'Due',
    cell: ({ due }) => (
      <>
        <DueBadge due={due} />
        {due && (
          <Text size="xs">
            {capital(due.kind.toLowerCase().replace('_', ' '))}, {dayText(due.promisedDay)}
          </Text>
        )}
      </>
    ),
  },
  { title: 'Level', cell: ({ grade, targetLevel }) => (grade ? capital(grade) : `aims at ${targetLevel}`) },
];

interface FiltersProps {
  readonly filter: Filter;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
}

function Filters({ filter, onChange }: FiltersProps): ReactNode {
  const [typed, setTyped] = useState(filter['q'] ?? '');
  const search = useDebouncedCallback((q: string) => onChange({ q: q.trim() }), 250);
  return (
    <Group align="end">
      <TextInput
        label="Search"
        placeholder="Case, organisation, programme"
        w={280}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <Select
        label="Stage"
        placeholder="All stages"
        clearable
        clearButtonProps={{ 'aria-label': 'All stages' }}
        data={STAGES}
        value={filter['stage'] ?? null}
        onChange={(stage) => onChange({ stage })}
      />
      <Checkbox
        label="Overdue only"
        checked={filter['overdue'] === 'true'}
        onChange={(event) => onChange({ overdue: event.currentTarget.checked ? 'true' : null })}
        mb={8}
      />
      <Checkbox
        label="Waiting for me"
        checked={filter['mine'] === 'true'}
        onChange={(event) => onChange({ mine: event.currentTarget.checked ? 'true' : null })}
        mb={8}
      />
    </Group>
  );
}

export function CaseList(): ReactNode {
  const [filter, change] = useFilter();
  const cases = usePages<Row>(['cases', filter], (paging) =>
    got(api.GET('/api/cases', { params: { query: { ...filter, ...paging } as never } })),
  );
  useEffect(() => {
    if (cases.rows) rememberList(cases.rows);
  }, [cases.rows]);
  return (
    <Stack>
      <PageTitle>Cases</PageTitle>
      <Filters filter={filter} onChange={change} />
      <List
        of={cases}
        label="Cases"
        columns={COLUMNS}
        keyOf={({ number, cycle }) => `${number}/${cycle}`}
        empty="No case fits. Loosen the filters, or open a case from its organisation."
        minWidth={760}
      />
    </Stack>
  );
}
