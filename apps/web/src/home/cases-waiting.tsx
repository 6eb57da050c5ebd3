import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { CASE, caseKey, DUE, STAGE, WHOSE } from '../cases/case-columns.js';
import { Rows } from '../lists/list.js';
import { Shown } from '../shell/states.js';
import { HomePart } from './home-part.js';

const MOST = 8;

/** Cases whose next move is the reader's, what is overdue first. */
export function CasesWaiting(): ReactNode {
  const query = useQuery({
    queryKey: ['cases', 'waiting for me'],
    queryFn: () =>
      got<Schemas['CaseList']>(api.GET('/api/cases', { params: { query: { mine: 'true', limit: MOST } } })),
  });
  const all = (
    <Link to="/cases" search={{ mine: 'true' } as never}>
      All that wait for me
    </Link>
  );
  return (
    <HomePart title="Waiting for you" more={all}>
      <Shown of={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">No case waits for you.</Text>
          ) : (
            <Rows label="Cases that wait for you" rows={items} columns={[CASE, WHOSE, DUE, STAGE]} keyOf={caseKey} />
          )
        }
      </Shown>
    </HomePart>
  );
}
