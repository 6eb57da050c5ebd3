import { useState, type ReactNode } from 'react';
import { FirstPassword, SignIn, SignInAgain } from './sign-in.js';
import { SessionContext, useSessionQuery, type Session } from './session.js';
import { SignedIn } from './signed-in.js';
import { Shown } from './states.js';

/**
 * The page stays as it is when its session runs out, with what is typed in it: the person signs in over it and goes on.
 * Somebody else begins anew.
 */
function Inside({ session }: { readonly session: Session | null }): ReactNode {
  const [last, setLast] = useState(session);
  if (session && last && session.id !== last.id) {
    window.location.assign('/');
    return null;
  }
  if (session && session !== last) setLast(session);
  if (!last) return <SignIn />;
  if (last.mustChangePassword) return <FirstPassword />;
  return (
    <SessionContext value={last}>
      <SignedIn session={last} />
      {!session && <SignInAgain email={last.email} />}
    </SessionContext>
  );
}

/** Sign-in first, then a password of one's own, then the pages. */
export function Frame(): ReactNode {
  const query = useSessionQuery();
  return <Shown of={query}>{(session) => <Inside session={session} />}</Shown>;
}
