import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { capital } from './words.js';

interface Step {
  readonly does: string;
  /** Why it is not possible now; null when it is. */
  readonly why: string | null;
  readonly allowed: boolean;
}

interface Props<S extends Step> {
  readonly steps: readonly S[];
  readonly keyOf: (step: S) => string;
  readonly onOpen: (step: S) => void;
  /** Beside the steps: what may be done at any time. */
  readonly children?: ReactNode;
}

/** What may happen next to a thing, and why the rest may not. */
export function NextSteps<S extends Step>({ steps, keyOf, onOpen, children }: Props<S>): ReactNode {
  const possible = steps.filter(({ why, allowed }) => why === null && allowed);
  const others = steps.filter(({ why }) => why !== null);
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        What may happen next
      </Title>
      {possible.length === 0 && <Text size="sm">Nothing that is yours to do now.</Text>}
      <Group gap="xs">
        {possible.map((step, index) => (
          <Button key={keyOf(step)} variant={index === 0 ? 'filled' : 'default'} onClick={() => onOpen(step)}>
            {capital(step.does)}
          </Button>
        ))}
        {children}
      </Group>
      {others.length > 0 && (
        <details>
          <summary>Why the rest is not possible now</summary>
          <ul className="plain">
            {others.map((step) => (
              <li key={keyOf(step)}>
                <Text size="sm">
                  <b>{capital(step.does)}</b>: {step.why}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}
