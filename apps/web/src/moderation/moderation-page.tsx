import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';

type Row = Schemas['ModerationRow'];

/** What there is too little of to be said is said as that. */
const or = (value: string | number | null): string => (value === null ? 'too few' : String(value));

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Assessor',
    plain: ({ assessor }) => assessor,
    cell: ({ id, assessor }) => (
      <Link to="/assessors/$id" params={{ id }}>
        {assessor}
      </Link>
    ),
  },
  { title: 'Cases reviewed', cell: ({ cases }) => or(cases), right: true },
  {
    title: 'Came back',
    cell: ({ overturned }) => (overturned === null ? 'too few' : `${overturned} %`),
    right: true,
  },
  { title: 'Alternative scores', cell: ({ alternatives }) => or(alternatives), right: true },
  { title: 'Mean difference', cell: ({ difference }) => or(difference).replace('-', '−'), right: true },
];

/** For whoever watches over consistency: what reviews came to, by assessor. */
export function ModerationPage(): ReactNode {
  const rows = usePages<Row>(['moderation'], (paging) =>
    got<Schemas['ModerationList']>(api.GET('/api/moderation', { params: { query: paging } })),
  );
  return (
    <Stack>
      <PageTitle>Moderation</PageTitle>
      <Text size="sm" maw={760}>
        How often scores came back from supervisory review, and by how much supervisors would have scored otherwise: in
        percentage points of a criterion, + where the assessor scores higher. Of fewer than five cases, or five
        alternative scores, nothing is said: they say nothing of a person.
      </Text>
      <List
        of={rows}
        label="Moderation by assessor"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No scores have been reviewed yet."
        minWidth={560}
      />
    </Stack>
  );
}
