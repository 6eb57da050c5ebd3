import { useInfiniteQuery } from '@tanstack/react-query';

interface Answer<R> {
  readonly items: readonly R[];
  readonly nextCursor: string | null;
}

/** A list read page by page. */
export interface Pages<R> {
  /** Undefined until the first page is there. */
  readonly rows: readonly R[] | undefined;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly more: () => void;
  readonly again: () => void;
  /** Reads all pages anew; tells after each how many rows there are so far. */
  readonly all: (soFar: (rows: number) => void) => Promise<readonly R[]>;
}

type Read<R> = (paging: { readonly limit: number; readonly cursor?: string }) => Promise<Answer<R>>;

/** The most that the api gives at once. */
const MOST = 200;

async function readAll<R>(read: Read<R>, soFar: (rows: number) => void): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Answer<R> = await read({ limit: MOST, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.items);
    soFar(rows.length);
    cursor = page.nextCursor;
  }
  return rows;
}

/** @param every milliseconds after which it is read anew, where others change it while somebody looks */
export function usePages<R>(key: readonly unknown[], read: Read<R>, every?: number): Pages<R> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read({ limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: every ?? false,
    placeholderData: (before) => before, // while the filter is being typed the list stays
  });
  return {
    rows: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    hasMore: query.hasNextPage,
    loading: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
    all: (soFar) => readAll(read, soFar),
  };
}
