import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';
import { HomePart } from './home-part.js';

/** For administrators: who has not been in yet. */
export function UsersAtHome(): ReactNode {
  const query = useQuery({ queryKey: ['users'], queryFn: () => got<Schemas['UserList']>(api.GET('/api/users')) });
  return (
    <HomePart title="Users" more={<Link to="/users">All users</Link>}>
      <Shown of={query} lines={2}>
        {({ items }) => {
          const active = items.filter((each) => each.active);
          const waiting = active.filter(({ mustChangePassword }) => mustChangePassword);
          return (
            <Text size="sm">
              {active.length} people can sign in.{' '}
              {waiting.length > 0
                ? `With a one-time password that is not changed yet: ${waiting.map(({ name }) => name).join(', ')}.`
                : 'Nobody has a one-time password that is not changed yet.'}
            </Text>
          );
        }}
      </Shown>
    </HomePart>
  );
}
