import { Button, Group, Stack } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { SearchField } from '../lists/search-field.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { OrganisationEntry } from './organisation-entry.js';

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
  const [entering, setEntering] = useState(false);
  const mayEnter = hasRole(useSession(), 'office', 'manager');
  const go = useNavigate();
  const organisations = usePages<Row>(['organisations', filter], (paging) =>
    got<Schemas['OrganisationList']>(
      api.GET('/api/organisations', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Organisations</PageTitle>
        {mayEnter && <Button onClick={() => setEntering(true)}>Enter an organisation</Button>}
      </Group>
      <SearchField />
      <List
        of={organisations}
        label="Organisations"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No organisation fits. Loosen the search; a list of them comes in by import, a single one is entered by the office."
        minWidth={480}
      />
      {entering && (
        <OrganisationEntry
          onClose={() => setEntering(false)}
          onDone={({ id }) => go({ to: '/organisations/$id', params: { id } })}
        />
      )}
    </Stack>
  );
}
