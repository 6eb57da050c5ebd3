import { useQuery } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

/** Whom a case can be given to; nobody until they are known. */
export function useOfficers(): readonly Schemas['Named'][] {
  const query = useQuery({
    queryKey: ['officers'],
    queryFn: () => got<Schemas['Officers']>(api.GET('/api/officers')),
    staleTime: 300_000,
  });
  return query.data?.items ?? [];
}

export const giveCases = (
  officerId: string | null,
  cases: readonly { readonly number: string; readonly cycle: number }[],
): Promise<Schemas['AssignedList']> =>
  got<Schemas['AssignedList']>(
    api.POST('/api/case-officers', {
      body: { officerId, cases: cases.map(({ number, cycle }) => ({ number, cycle })) },
    }),
  );
