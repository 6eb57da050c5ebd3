import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { CASE, caseKey, DUE, STAGE, WHOSE } from '../cases/case-columns.js';
import { Rows } from '../lists/list.js';
import { Shown } from '../shell/states.js';
import { FeedAddress } from '../visits/feed-address.js';
import { HomePart } from './home-part.js';

/** Every case under way of an assessor or supervisor, what is due first. */
export function OwnAssessments(): ReactNode {
  const query = useQuery({
    queryKey: ['cases', 'open'],
    queryFn: () => got<Schemas['CaseList']>(api.GET('/api/cases', { params: { query: { open: 'true', limit: 20 } } })),
  });
  return (
    <HomePart title="Your cases" more={<Link to="/cases">All your cases</Link>}>
      <Shown of={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">No case of yours is under way.</Text>
          ) : (
            <Rows label="Your cases" rows={items} columns={[CASE, WHOSE, DUE, STAGE]} keyOf={caseKey} />
          )
        }
      </Shown>
    </HomePart>
  );
}

/** The secret address of one’s visits, for a calendar program. */
export const CalendarAtHome = (): ReactNode => <FeedAddress />;
