import { Button, Group, NativeSelect, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useSession } from '../shell/session.js';
import { Shown, Trouble } from '../shell/states.js';
import { capital } from '../shell/words.js';

type Organisation = Schemas['Organisation'];

function NewCase({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { today } = useSession();
  const [key] = useState(() => crypto.randomUUID());
  const go = useNavigate();
  const open = useMutation({
    mutationFn: (body: object) =>
      got(api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body } as never)) as Promise<{
        number: string;
        cycle: number;
      }>,
    onSuccess: ({ number, cycle }) => go({ to: '/cases/$number/$cycle', params: { number, cycle: String(cycle) } }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    open.mutate({
      programmeId: data.get('programmeId'),
      targetLevel: data.get('targetLevel'),
      year: Number(data.get('year')),
    });
  };
  return (
    <form onSubmit={submit} aria-label="New application">
      <Stack>
        <Title order={2} size="h4">
          New application
        </Title>
        {open.isError && <Trouble error={open.error} />}
        <Group align="end">
          <NativeSelect
            name="programmeId"
            label="Programme"
            data={organisation.programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <NativeSelect name="targetLevel" label="Aims at" data={['bronze', 'silver', 'gold']} />
          <NumberInput
            name="year"
            label="Assessment in"
            defaultValue={Number(today.slice(0, 4))}
            min={2003}
            max={2100}
            w={120}
          />
          <Button type="submit" loading={open.isPending}>
            Submit the application
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function OrganisationPage(): ReactNode {
  const { id } = useParams({ from: '/organisations/$id' });
  const { roles } = useSession();
  const query = useQuery({
    queryKey: ['organisation', id],
    queryFn: () => got(api.GET('/api/organisations/{id}', { params: { path: { id } } })) as Promise<Organisation>,
  });
  const mayApply = (roles as readonly string[]).some((role) => ['office', 'manager', 'organisation'].includes(role));
  return (
    <Shown of={query}>
      {(organisation) => (
        <Stack>
          <Title order={1} size="h2">
            {organisation.name}
          </Title>
          <Text>{[organisation.legalName, ...organisation.addressLines].join(', ')}</Text>
          {organisation.contacts.map(({ role, name, email }) => (
            <Text size="sm" key={role + email}>
              {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>
            </Text>
          ))}
          {mayApply && organisation.programmes.length > 0 && <NewCase organisation={organisation} />}
        </Stack>
      )}
    </Shown>
  );
}
