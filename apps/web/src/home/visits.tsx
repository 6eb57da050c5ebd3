import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { HomePart } from './home-part.js';

const MOST = 5;

/** The next visits of whoever visits or supervises. */
export function Visits(): ReactNode {
  const query = useQuery({
    queryKey: ['visits'],
    queryFn: () => got<Schemas['VisitList']>(api.GET('/api/visits')),
  });
  return (
    <HomePart title="Visits to come" more={<Link to="/calendar">Calendar</Link>}>
      <Shown of={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">No visit is booked.</Text>
          ) : (
            items.slice(0, MOST).map(({ number, cycle, days, programme, organisation, place }) => (
              <Text size="sm" key={`${number}/${cycle}`}>
                <b>{days.map(dayText).join(' and ')}</b>:{' '}
                <Link to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }}>
                  {programme}
                </Link>
                , {organisation}
                {place && `, ${place}`}
              </Text>
            ))
          )
        }
      </Shown>
    </HomePart>
  );
}
