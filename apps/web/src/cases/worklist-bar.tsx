import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Filter } from '../lists/filter.js';

type Worklist = Schemas['Worklist'];

export const useWorklists = (): UseQueryResult<Schemas['Worklists']> =>
  useQuery({
    queryKey: ['worklists'],
    queryFn: () => got<Schemas['Worklists']>(api.GET('/api/worklists')),
    refetchInterval: 60_000,
  });

const asText = (filter: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([name]) => name !== 'open')
      .sort(),
  );

function Chip({ list, here }: { readonly list: Worklist; readonly here: boolean }): ReactNode {
  const { title, path, count, overdue, query } = list;
  const late = overdue > 0 && list.key !== 'overdue' ? `, ${overdue} overdue` : '';
  return (
    <Button
      component={Link}
      to={path}
      search={query as never}
      size="compact-sm"
      variant={here ? 'filled' : 'default'}
      aria-current={here ? 'true' : undefined}
      leftSection={
        overdue > 0 && <IconAlertTriangle size={14} aria-hidden color={here ? undefined : 'var(--app-alarm)'} />
      }
    >
      {title}: {count}
      {late}
    </Button>
  );
}

/** The worklists of whoever is signed in, each a step away, with how much is in it. */
export function WorklistBar({ filter }: { readonly filter: Filter }): ReactNode {
  const query = useWorklists();
  const lists = query.data?.items ?? [];
  const now = asText(filter);
  return (
    <Group gap="xs" component="nav" aria-label="Worklists" className="no-print strip" mih={26}>
      {lists.map((list) => (
        <Chip key={list.key} list={list} here={list.path === '/cases' && asText(list.query) === now} />
      ))}
    </Group>
  );
}
