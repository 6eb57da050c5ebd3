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
}

export function usePages<R>(
  key: readonly unknown[],
  read: (paging: { readonly limit: number; readonly cursor?: string }) => Promise<Answer<R>>,
): Pages<R> {
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => read({ limit: 50, ...(pageParam ? { cursor: pageParam } : {}) }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (before) => before, // while the filter is being typed the list stays
  });
  return {
    rows: query.data?.pages.flatMap(({ items }) => items),
    error: query.error,
    hasMore: query.hasNextPage,
    loading: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}
