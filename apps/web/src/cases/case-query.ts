import { api, got, type Schemas } from '../api/client.js';
import type { Filter } from '../lists/filter.js';
import { usePages, type Pages } from '../lists/pages.js';

export type CaseRow = Schemas['CaseRow'];

const OVER = ['CLOSED', 'DECLINED', 'WITHDRAWN', 'LAPSED'];

/** What the api is asked for: cycles that are over only where somebody wants them, by `ended` or by their stage. */
export function queryOf({ ended, ...filter }: Filter): Filter {
  return ended === 'true' || OVER.includes(filter['stage'] ?? '') ? filter : { ...filter, open: 'true' };
}

export const useCases = (filter: Filter): Pages<CaseRow> =>
  usePages<CaseRow>(['cases', filter], (paging) =>
    got<Schemas['CaseList']>(api.GET('/api/cases', { params: { query: { ...queryOf(filter), ...paging } as never } })),
  );
