import { Group, Stack, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Where there is more of it. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function HomePart({ title, more, children }: Props): ReactNode {
  const id = useId();
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {more}
      </Group>
      {children}
    </Stack>
  );
}
