import { Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent, ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Trouble } from './states.js';

const field = (event: SubmitEvent<HTMLFormElement>, name: string): string => {
  const value = new FormData(event.currentTarget).get(name);
  return typeof value === 'string' ? value : '';
};

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Center component="main" mih="100vh" p="md" bg="var(--mantine-color-body)">
      <Paper withBorder shadow="sm" p="xl" w={400} radius="md">
        <Text size="sm" fw={600} tt="uppercase">
          ISMPE Casework
        </Text>
        <Title order={1} size="h2" mb="md">
          {title}
        </Title>
        {children}
      </Paper>
    </Center>
  );
}

export function SignIn(): ReactNode {
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => got(api.POST('/api/session', { body })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    signIn.mutate({ email: field(event, 'email'), password: field(event, 'password') });
  };
  return (
    <Card title="Sign in">
      <form onSubmit={submit}>
        <Stack>
          {signIn.isError && <Trouble error={signIn.error} />}
          <TextInput name="email" type="email" label="E-mail address" autoComplete="username" required autoFocus />
          <PasswordInput name="password" label="Password" autoComplete="current-password" required />
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

/** A one-time password gets in once: then a password of one's own. */
export function FirstPassword(): ReactNode {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => got(api.PUT('/api/session/password', { body })),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    change.mutate({ current: field(event, 'current'), next: field(event, 'next') });
  };
  return (
    <Card title="Choose your password">
      <form onSubmit={submit}>
        <Stack>
          {change.isError && <Trouble error={change.error} />}
          <PasswordInput name="current" label="One-time password" autoComplete="current-password" required />
          <PasswordInput
            name="next"
            label="New password"
            description="At least twelve characters."
            autoComplete="new-password"
            required
            minLength={12}
          />
          <Button type="submit" loading={change.isPending}>
            Keep it
          </Button>
        </Stack>
      </form>
    </Card>
  );
}
