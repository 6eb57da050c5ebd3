import { Center, Modal, Paper, PasswordInput, Text, Title, type PasswordInputProps } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFault } from '../forms/faults.js';
import { TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <Center component="main" mih="100vh" p="md" bg="var(--mantine-color-body)">
      <title>{`${title} · ISMPE Casework`}</title>
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

const PasswordField = ({ name, ...rest }: PasswordInputProps & { readonly name: string }): ReactNode => (
  <PasswordInput name={name} required error={useFault(name)} {...rest} />
);

function SignInForm({ email }: { readonly email?: string }): ReactNode {
  const queries = useQueryClient();
  return (
    <Form
      verb="Sign in"
      send={(body) => got(api.POST('/api/session', { body: body as Schemas['SignIn'] }))}
      body={passwordsAsTheyAre}
      done={() => queries.invalidateQueries()}
    >
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        required
        autoFocus={!email}
        {...(email ? { defaultValue: email } : {})}
      />
      <PasswordField name="password" label="Password" autoComplete="current-password" autoFocus={Boolean(email)} />
    </Form>
  );
}

/** No trimming: a space can be part of a password. */
const passwordsAsTheyAre = (data: FormData): object => Object.fromEntries(data);

export const SignIn = (): ReactNode => (
  <Card title="Sign in">
    <SignInForm />
  </Card>
);

/** Over the page that the person was on; it goes on where it was. */
export const SignInAgain = ({ email }: { readonly email: string }): ReactNode => (
  <Modal.Root opened onClose={() => undefined} closeOnEscape={false} zIndex={1000} size="sm" centered>
    <Modal.Overlay backgroundOpacity={0.7} />
    <Modal.Content>
      <Modal.Body pt="lg">
        <Modal.Title fw={650}>Sign in again</Modal.Title>
        <Text size="sm" my="sm">
          Your session has run out. What you have typed is still here.
        </Text>
        <SignInForm email={email} />
      </Modal.Body>
    </Modal.Content>
  </Modal.Root>
);

/** A one-time password gets in once: then a password of one's own. */
export function FirstPassword(): ReactNode {
  const queries = useQueryClient();
  return (
    <Card title="Choose your password">
      <Form
        verb="Keep it"
        send={(body) => got(api.PUT('/api/session/password', { body: body as Schemas['NewPassword'] }))}
        body={passwordsAsTheyAre}
        done={() => queries.invalidateQueries()}
      >
        <PasswordField name="current" label="One-time password" autoComplete="current-password" autoFocus />
        <PasswordField
          name="next"
          label="New password"
          description="At least twelve characters."
          autoComplete="new-password"
          minLength={12}
        />
      </Form>
    </Card>
  );
}
