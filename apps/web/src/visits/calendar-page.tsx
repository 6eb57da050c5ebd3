import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { FeedAddress } from './feed-address.js';

type Visit = Schemas['VisitRow'];

const COLUMNS: readonly Column<Visit>[] = [
  { title: 'Days', cell: ({ days }) => days.map(dayText).join(', ') },
  {
    title: 'Programme',
    cell: (visit) => (
      <>
        <Link to="/cases/$number/$cycle" params={{ number: visit.number, cycle: String(visit.cycle) }}>
          {visit.programme}
        </Link>
        <Text size="sm" c="dimmed">
          {visit.organisation}, {visit.number}
        </Text>
      </>
    ),
  },
  { title: 'Place', cell: ({ place }) => place || '–' },
  { title: 'Assessor', cell: ({ assessor }) => assessor ?? '–' },
];

/** Visits to come, and the address under which one’s own calendar gets them. */
export function CalendarPage(): ReactNode {
  const visits = useQuery({
    queryKey: ['visits'],
    queryFn: () => got<Schemas['VisitList']>(api.GET('/api/visits')),
  });
  return (
    <Stack>
      <PageTitle>Calendar</PageTitle>
      <Shown of={visits}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No visit is booked. A visit comes here once its days are booked on the case.</Nothing>
          ) : (
            <Rows
              label="Visits"
              rows={items}
              columns={COLUMNS}
              keyOf={({ number, cycle }) => `${number}/${cycle}`}
              minWidth={560}
            />
          )
        }
      </Shown>
      <FeedAddress />
    </Stack>
  );
}
