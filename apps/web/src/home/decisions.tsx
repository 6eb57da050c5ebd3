import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';
import { HomePart } from './home-part.js';

/** Whose appointment waits for the Board, and what it has decided last. */
export function Decisions(): ReactNode {
  const assessors = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got<Schemas['AssessorList']>(api.GET('/api/assessors')),
  });
  return (
    <HomePart title="Waiting for the Board" more={<Link to="/cases">Cases</Link>}>
      <Shown of={assessors} lines={3}>
        {({ items }) => {
          const trained = items.filter(({ status }) => status === 'trained');
          return trained.length === 0 ? (
            <Text size="sm">No appointment waits for approval.</Text>
          ) : (
            trained.map(({ id, name, reference }) => (
              <Text size="sm" key={id}>
                {name} ({reference}) has passed the training: the appointment needs the Board’s approval.
              </Text>
            ))
          );
        }}
      </Shown>
    </HomePart>
  );
}
