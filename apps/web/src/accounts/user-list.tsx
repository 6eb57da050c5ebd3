import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PageTitle } from '../shell/page-title.js';
import { useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { OneTimePassword } from './one-time-password.js';
import { NewUser, UserEditor } from './user-editor.js';
import { ResetPassword } from './user-actions.js';
import type { Handed, User } from './user.js';

const standing = ({ active, mustChangePassword }: User): ReactNode => {
  if (!active) return <Tag tone="alarm">switched off</Tag>;
  return mustChangePassword ? <Tag tone="warn">one-time password</Tag> : <Tag tone="good">active</Tag>;
};

interface TableProps {
  readonly users: readonly User[];
  readonly onEdit: (user: User) => void;
  readonly onHanded: (handed: Handed) => void;
}

function UserTable({ users, onEdit, onHanded }: TableProps): ReactNode {
  const { id: own } = useSession();
  const columns: readonly Column<User>[] = [
    {
      title: 'Name',
      cell: ({ name, email }) => (
        <>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="sm">{email}</Text>
        </>
      ),
    },
    { title: 'Roles', cell: ({ roles }) => roles.join(', ') },
    { title: 'Standing', cell: standing },
    {
      title: 'What to do',
      cell: (user) => (
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-sm" variant="default" onClick={() => onEdit(user)} aria-label={`Change ${user.name}`}>
            Change
          </Button>
          {user.id !== own && <ResetPassword user={user} onHanded={onHanded} />}
        </Group>
      ),
    },
  ];
  return <Rows label="Users" rows={users} columns={columns} keyOf={({ id }) => id} minWidth={720} />;
}

/** Everybody who can sign in, for administrators. */
export function UserList(): ReactNode {
  const query = useQuery({
    queryKey: ['users'],
    queryFn: () => got<Schemas['UserList']>(api.GET('/api/users')),
  });
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<User>();
  const [handed, setHanded] = useState<Handed>();
  const [all, setAll] = useState(false);
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Users</PageTitle>
        <Button onClick={() => setAdding(true)}>Add a user</Button>
      </Group>
      <Checkbox
        label="Also those who are switched off"
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      <Shown of={query} lines={8}>
        {({ items }) => (
          <UserTable users={items.filter(({ active }) => all || active)} onEdit={setEditing} onHanded={setHanded} />
        )}
      </Shown>
      {adding && (
        <NewUser
          onClose={() => setAdding(false)}
          onHanded={(given) => {
            setAdding(false);
            setHanded(given);
          }}
        />
      )}
      {editing && <UserEditor key={editing.id} user={editing} onClose={() => setEditing(undefined)} />}
      {handed && <OneTimePassword handed={handed} onClose={() => setHanded(undefined)} />}
    </Stack>
  );
}
