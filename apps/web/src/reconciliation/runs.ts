import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

const WHILE_UNDER_WAY_MS = 2_000;

/** The latest run; looked at again and again where somebody waits for it. */
export const useRuns = (watching = true): UseQueryResult<Schemas['ReconciliationList']> =>
  useQuery({
    queryKey: ['reconciliations', 'latest'],
    queryFn: () =>
      got<Schemas['ReconciliationList']>(api.GET('/api/reconciliations', { params: { query: { limit: 1 } } })),
    refetchInterval: ({ state }) => {
      if (!watching) return false;
      const [run] = state.data?.items ?? [];
      return run && !run.finishedAt ? WHILE_UNDER_WAY_MS : WHILE_UNDER_WAY_MS * 5;
    },
  });
