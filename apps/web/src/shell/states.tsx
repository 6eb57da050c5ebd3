import { Alert, Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.js';

export const Alarm = ({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode => (
  <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
    {children}
  </Alert>
);

/** What to mind before going on; `role` where it comes up by itself. */
export const Heed = ({
  title,
  children,
  icon = <IconAlertTriangle aria-hidden />,
  role,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly role?: 'alert' | 'status';
}): ReactNode => (
  <Alert
    color="orange"
    variant="light"
    icon={icon}
    title={title}
    styles={{ title: { color: 'var(--app-warn)' }, icon: { color: 'var(--app-warn)' } }}
    {...(role ? { role } : { role: 'note' })}
  >
    {children}
  </Alert>
);

/** What went wrong and, where the api says so, with what. */
export function Trouble({ error, again }: { readonly error: unknown; readonly again?: () => unknown }): ReactNode {
  const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
  return (
    <Alarm title={error instanceof Error ? error.message : 'Something went wrong.'}>
      {faults.length > 0 && (
        <ul className="plain">
          {faults.map(({ pointer, message }) => (
            <li key={pointer + message}>
              {pointer.slice(1).replaceAll('/', ' ')}: {message}
            </li>
          ))}
        </ul>
      )}
      {again && (
        <Button size="compact-sm" variant="default" onClick={() => void again()}>
          Try again
        </Button>
      )}
    </Alarm>
  );
}

/** The shape of what is coming; it shows after a moment only, so that quick answers do not flash. */
export const Waiting = ({ lines = 6 }: { readonly lines?: number }): ReactNode => (
  <Stack gap="sm" py="sm" role="status" className="waiting">
    <VisuallyHidden>Loading …</VisuallyHidden>
    {Array.from({ length: lines }, (_each, index) => (
      <Skeleton
        key={index}
        height={index === 0 ? 26 : 16}
        width={index === 0 ? '35%' : `${95 - ((index * 17) % 40)}%`}
      />
    ))}
  </Stack>
);

interface ShownProps<T> {
  readonly of: UseQueryResult<T>;
  /** How many lines to stand for what is awaited. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** Waiting, refused, or there. What was there stays while it is asked for anew, and when that fails. */
export function Shown<T>({ of, lines, children }: ShownProps<T>): ReactNode {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Trouble error={of.error} again={of.refetch} />;
  return <Waiting {...(lines === undefined ? {} : { lines })} />;
}

/** Nothing here yet: the sentence says what to do about it. */
export const Nothing = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Text p="md" ta="center" component="div">
    {children}
  </Text>
);
