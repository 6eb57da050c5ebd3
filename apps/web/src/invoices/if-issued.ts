import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';
import { hasRole, useSession } from '../shell/session.js';
import type { Invoice } from './invoice.js';

export type IfIssued = Schemas['IfIssuedNow'];

/** What a draft would be if it were issued today; for finance and managers. */
export function useIfIssued({ id, status }: Invoice): UseQueryResult<IfIssued> {
  const may = hasRole(useSession(), 'finance', 'manager');
  return useQuery({
    queryKey: ['invoice', id, 'if-issued-now'],
    queryFn: () => got<IfIssued>(api.GET('/api/invoices/{id}/if-issued-now', { params: { path: { id } } })),
    enabled: may && status === 'draft',
  });
}
