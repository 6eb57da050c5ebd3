import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, got, type Schemas } from '../api/client.js';

export type Claim = Schemas['Claim'];
export type Line = Claim['lines'][number];
export type Row = Schemas['ClaimRow'];

export const KINDS: Readonly<Record<Line['kind'], string>> = {
  rail: 'Rail',
  air: 'Air fare',
  hotel: 'Hotel',
  meals: 'Meals',
  mileage: 'Mileage',
  other: 'Other',
};

export const TONES: Readonly<Record<Claim['status'], 'quiet' | 'good' | 'warn' | 'alarm'>> = {
  draft: 'quiet',
  submitted: 'warn',
  returned: 'alarm',
  approved: 'good',
  withdrawn: 'quiet',
};

export const useClaim = (id: string): UseQueryResult<Claim> =>
  useQuery({
    queryKey: ['claim', id],
    queryFn: () => got<Claim>(api.GET('/api/claims/{id}', { params: { path: { id } } })),
  });

export const readClaims = (query: object): Promise<Schemas['ClaimList']> =>
  got<Schemas['ClaimList']>(api.GET('/api/claims', { params: { query: query as never } }));

/** `£12.00 over`, `£3.10 under`, `just as estimated` */
export function varianceText(variance: Claim['variance']): string | null {
  if (!variance) return null;
  if (Number(variance.amount) === 0) return 'just as estimated';
  return `£${variance.amount} ${variance.over ? 'over' : 'under'} the estimate`;
}
