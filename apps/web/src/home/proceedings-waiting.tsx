import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { NextPromise, PROCEEDING_PAGES } from '../proceedings/parts.js';
import { Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';
import { HomePart } from './home-part.js';

type Waiting = Schemas['WaitingProceeding'];

const COLUMNS: readonly Column<Waiting>[] = [
  {
    title: 'Of',
    cell: ({ id, kind, number, organisation }) => (
      <>
        <Link to={PROCEEDING_PAGES[kind]} params={{ id }}>
          {capital(kind)} {number}
        </Link>
        <Text size="xs" c="dimmed">
          {organisation}
        </Text>
      </>
    ),
  },
  { title: 'Please', cell: ({ does }) => capital(does) },
  { title: 'By when', cell: ({ promise }) => <NextPromise promise={promise} /> },
];

/** What of appeals, complaints and certificates is asked of the reader. */
export function ProceedingsWaiting(): ReactNode {
  const query = useQuery({
    queryKey: ['own proceedings'],
    queryFn: () => got<Schemas['WaitingProceedings']>(api.GET('/api/own/proceedings')),
  });
  return (
    <HomePart title="Appeals, complaints and certificates that wait for you">
      <Shown of={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">Nothing of them waits for you.</Text>
          ) : (
            <Rows label="What is asked of you" rows={items} columns={COLUMNS} keyOf={({ id }) => id} />
          )
        }
      </Shown>
    </HomePart>
  );
}
