import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, got, Refused, type Schemas } from '../api/client.js';

export type Session = Schemas['Session'];

/** Null when nobody is signed in. */
export const useSessionQuery = (): UseQueryResult<Session | null> =>
  useQuery({
    queryKey: ['session'],
    queryFn: async () => {
      try {
        return await got<Session>(api.GET('/api/session'));
      } catch (error) {
        if (error instanceof Refused && error.problem.status === 401) return null;
        throw error;
      }
    },
  });

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in; only below the frame, which shows itself to nobody else. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in');
  return session;
}
