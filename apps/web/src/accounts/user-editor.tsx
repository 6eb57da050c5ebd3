import { Checkbox, Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Hidden, PickField, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useFault, useTouch } from '../forms/faults.js';
import { Dialogue } from '../shell/dialogue.js';
import type { Role } from '../shell/session.js';
import { capital } from '../shell/words.js';
import type { Handed, User } from './user.js';

const ROLES: readonly (readonly [Role, string])[] = [
  ['office', 'takes cases through: accepts, books, issues'],
  ['manager', 'as the office, and decides what the office may not alone'],
  ['finance', 'Travel and Subsistence, invoices, payments; never scores'],
  ['assessor', 'visits and scores the cases that are theirs'],
  ['supervisor', 'reviews the assessments that are theirs'],
  ['organisation', 'sees and works on the cases of one organisation'],
  ['board', 'reads cases and decides on appointments and standards'],
  ['admin', 'users and configuration; no case decisions'],
];

type Belongs = Pick<User, 'organisationId' | 'assessorId'>;

function RolesField({ given, of }: { readonly given: readonly string[]; readonly of?: Belongs }): ReactNode {
  const [roles, setRoles] = useState<string[]>([...given]);
  const touch = useTouch();
  return (
    <>
      <Checkbox.Group
        label="Roles"
        value={roles}
        error={useFault('roles')}
        onChange={(next) => {
          setRoles(next);
          touch('roles');
        }}
      >
        {ROLES.map(([role, does], index) => (
          <Checkbox
            key={role}
            value={role}
            label={capital(role)}
            description={does}
            mt="xs"
            {...(index === 0 ? { 'data-field': 'roles' } : {})}
          />
        ))}
      </Checkbox.Group>
      <Hidden name="roles" kind="choices" value={roles.join(',')} />
      {roles.includes('organisation') && <OrganisationField given={of?.organisationId} />}
      {roles.some((role) => role === 'assessor' || role === 'supervisor') && <AssessorField given={of?.assessorId} />}
    </>
  );
}

interface Given {
  readonly given: string | null | undefined;
}

function OrganisationField({ given = null }: Given): ReactNode {
  const query = useQuery({
    queryKey: ['organisations', 'all'],
    queryFn: () =>
      got<Schemas['OrganisationList']>(api.GET('/api/organisations', { params: { query: { limit: 200 } } })),
  });
  const data = (query.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PickField
      name="organisationId"
      label="Organisation that they belong to"
      data={data}
      defaultValue={given}
      required
    />
  );
}

function AssessorField({ given = null }: Given): ReactNode {
  const query = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got<Schemas['AssessorList']>(api.GET('/api/assessors')),
  });
  const data = (query.data?.items ?? []).map(({ id, name, reference }) => ({
    value: id,
    label: `${name} (${reference})`,
  }));
  return (
    <PickField
      name="assessorId"
      label="Who they are in the register of assessors"
      data={data}
      defaultValue={given}
      required
    />
  );
}

interface NewProps {
  readonly onClose: () => void;
  readonly onHanded: (handed: Handed) => void;
}

export function NewUser({ onClose, onHanded }: NewProps): ReactNode {
  const queries = useQueryClient();
  return (
    <Dialogue title="Add a user" onClose={onClose}>
      <Form
        verb="Add the user"
        send={(body) => got<Handed>(api.POST('/api/users', { body: body as Schemas['NewUser'] }))}
        done={async (handed) => {
          onHanded(handed);
          await queries.invalidateQueries({ queryKey: ['users'] });
        }}
        onCancel={onClose}
      >
        <TextField name="name" label="Name" required data-autofocus />
        <TextField name="email" type="email" label="E-mail address" description="They sign in with it." required />
        <RolesField given={[]} />
      </Form>
    </Dialogue>
  );
}

interface EditorProps {
  readonly user: User;
  readonly onClose: () => void;
}

export function UserEditor({ user, onClose }: EditorProps): ReactNode {
  const queries = useQueryClient();
  const change = (body: object): Promise<User> => {
    const params = { path: { id: user.id }, header: { 'If-Match': `"${user.version}"` } };
    return got<User>(api.PUT('/api/users/{id}', { params, body: body as Schemas['ChangedUser'] }));
  };
  const done = async (): Promise<void> => {
    onClose();
    await queries.invalidateQueries({ queryKey: ['users'] });
  };
  return (
    <Dialogue title={`Change ${user.name}`} onClose={onClose}>
      <Form verb="Keep the changes" send={change} done={done} onCancel={onClose}>
        <TextField name="name" label="Name" required defaultValue={user.name} data-autofocus />
        <RolesField given={user.roles} of={user} />
        <Switch
          name="active"
          data-kind="flag"
          label="May sign in"
          description="Switched off, nobody signs in with it; what the person did stays on record."
          defaultChecked={user.active}
        />
      </Form>
    </Dialogue>
  );
}
