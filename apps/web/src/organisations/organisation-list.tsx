import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { SearchField } from '../lists/search-field.js';
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
    plain: ({ reference, name, programmes }) => ({
      Reference: reference,
      Name: name,
      Programmes: programmes.map((each) => each.name).join('; '),
    }),
  },
  { title: 'Country', cell: ({ country }) => country },
];

export function OrganisationList(): ReactNode {
  const [filter] = useFilter();
  const organisations = usePages<Row>(['organisations', filter], (paging) =>
    got<Schemas['OrganisationList']>(
      api.GET('/api/organisations', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <PageTitle>Organisations</PageTitle>
      <SearchField />
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
