import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { TextField } from '../forms/fields.js';

type Known = Pick<Schemas['AssessorPage'], 'name' | 'email' | 'employer' | 'basedIn' | 'listed'>;

export const DetailFields = ({ known }: { readonly known?: Known }): ReactNode => (
  <>
    <Group grow align="start">
      <TextField name="name" label="Name" required defaultValue={known?.name ?? ''} data-autofocus />
      <TextField type="email" name="email" label="E-mail" required defaultValue={known?.email ?? ''} />
    </Group>
    <Group grow align="end">
      <TextField name="employer" label="Employer" defaultValue={known?.employer ?? ''} />
      <TextField name="basedIn" label="Based in" description="Town or region" defaultValue={known?.basedIn ?? ''} />
    </Group>
    <Checkbox
      name="listed"
      data-kind="flag"
      label="Agrees to be named on the list that is sent out"
      defaultChecked={known?.listed ?? true}
    />
  </>
);
