import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, got, type Schemas } from '../api/client.js';

/** One line of what was found, with what choosing it does. */
export interface Hit {
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  readonly run: () => void;
}

/** What the api finds; asked for once the typing pauses. */
export function useHits(typed: string): { readonly hits: readonly Hit[]; readonly waiting: boolean } {
  const [q] = useDebouncedValue(typed, 200);
  const go = useNavigate();
  const query = useQuery({
    queryKey: ['finder', q],
    enabled: q !== '',
    queryFn: () => got(api.GET('/api/cases', { params: { query: { q, limit: 8 } } })) as Promise<Schemas['CaseList']>,
  });
  const hits = (q === '' ? [] : (query.data?.items ?? [])).map(
    ({ number, cycle, organisation, programme, stageWords }): Hit => ({
      group: 'Cases',
      label: `${number} ${organisation.name}, ${programme.name}`,
      detail: stageWords,
      run: () => void go({ to: '/cases/$number/$cycle', params: { number, cycle: String(cycle) } }),
    }),
  );
  return { hits, waiting: q !== typed || query.isFetching };
}
