import { Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import { List, type Column } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';

type Row = Schemas['OrganisationList']['items'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Name',
    cell: ({ id, name }) => (
      <Link to="/organisations/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { title: 'Country', cell: ({ country }) => country },
];

export function OrganisationList(): ReactNode {
  const [filter, change] = useFilter();
  const [typed, setTyped] = useState(filter['q'] ?? '');
  const search = useDebouncedCallback((q: string) => change({ q: q.trim() }), 250);
  const organisations = usePages<Row>(['organisations', filter], (paging) =>
    got<Schemas['OrganisationList']>(
      api.GET('/api/organisations', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <PageTitle>Organisations</PageTitle>
      <TextInput
        label="Search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
        maw={320}
      />
      <List
        of={organisations}
        label="Organisations"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No organisation fits. Loosen the search; organisations come in by import."
        minWidth={480}
      />
    </Stack>
  );
}
