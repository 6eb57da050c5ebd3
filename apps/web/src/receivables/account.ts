import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

export type Account = Schemas['CustomerAccount'];
export type Credit = Schemas['AccountCredit'];
export type OpenDocument = Schemas['OpenDocument'];

export const useAccount = (id: string): UseQueryResult<Account> =>
  useQuery({
    queryKey: ['account', id],
    queryFn: () => got<Account>(api.GET('/api/receivables/accounts/{id}', { params: { path: { id } } })),
    staleTime: 0, // others record money on it too
  });
