import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ConfirmButton } from '../shell/confirm.js';
import type { Handed, User } from './user.js';

interface Props {
  readonly user: User;
  readonly onHanded: (handed: Handed) => void;
}

export function ResetPassword({ user, onHanded }: Props): ReactNode {
  const queries = useQueryClient();
  const reset = async (): Promise<void> => {
    const params = { path: { id: user.id } };
    const handed = await got<Schemas['UserCreated']>(api.POST('/api/users/{id}/reset-password', { params }));
    onHanded(handed);
    await queries.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <ConfirmButton verb="Reset the password" size="compact-sm" variant="default" of={user.name} run={reset}>
      {user.name} is signed out everywhere and signs in with a new one-time password, which is shown to you once.
    </ConfirmButton>
  );
}
