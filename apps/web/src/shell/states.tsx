import { Alert, Center, Loader, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.js';

export function Trouble({ error }: { readonly error: unknown }): ReactNode {
  const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={error instanceof Error ? error.message : 'Something went wrong.'}
      role="alert"
    >
      {faults.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {faults.map(({ pointer, message }) => (
            <li key={pointer + message}>
              {pointer}: {message}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

/** Waiting, refused, or there. */
export function Shown<T>({
  of,
  children,
}: {
  readonly of: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (of.isPending)
    return (
      <Center p="xl">
        <Loader aria-label="Loading" />
      </Center>
    );
  if (of.isError) return <Trouble error={of.error} />;
  return children(of.data);
}

export const Nothing = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Text p="md" ta="center">
    {children}
  </Text>
);
