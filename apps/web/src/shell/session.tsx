import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, got, Refused, type Schemas } from '../api/client.js';

export type Session = Schemas['Session'];
export type Role = Session['roles'][number];

const KEY = ['session'];

const isOver = (error: unknown): boolean => error instanceof Refused && error.problem.code === 'ACCESS.NOT_SIGNED_IN';

/** Null when nobody is signed in. */
export const useSessionQuery = (): UseQueryResult<Session | null> =>
  useQuery({
    queryKey: KEY,
    queryFn: async () => {
      try {
        return await got<Session>(api.GET('/api/session'));
      } catch (error) {
        if (isOver(error)) return null;
        throw error;
      }
    },
  });

/** Any answer can be the first to say that the session has run out. */
export function noticeEnd(queries: QueryClient, error: unknown): void {
  if (isOver(error)) queries.setQueryData(KEY, null);
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only below the frame, which shows itself to nobody else. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}

export const hasRole = (session: Session, ...roles: readonly Role[]): boolean =>
  session.roles.some((role) => roles.includes(role));
