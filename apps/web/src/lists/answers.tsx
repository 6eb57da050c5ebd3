import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Dialogue } from '../shell/dialogue.js';

interface Answer {
  readonly key: string;
  readonly name: string;
  readonly done: boolean;
  readonly words: string;
}

/** What became of each of those that something was done with together. */
export const Answers = ({
  items,
  onClose,
}: {
  readonly items: readonly Answer[];
  readonly onClose: () => void;
}): ReactNode => (
  <Dialogue title={`${items.filter(({ done }) => done).length} of ${items.length} done`} onClose={onClose} size="md">
    <Stack gap={6}>
      {items.map(({ key, name, done, words }) => (
        <Group key={key} gap="xs" wrap="nowrap" align="start">
          {done ? (
            <IconCheck size={18} color="var(--app-good)" aria-label="done" />
          ) : (
            <IconX size={18} color="var(--app-alarm)" aria-label="not done" />
          )}
          <Text size="sm">
            <b>{name}</b>: {words}
          </Text>
        </Group>
      ))}
      <Group justify="end">
        <Button onClick={onClose} data-autofocus>
          Close
        </Button>
      </Group>
    </Stack>
  </Dialogue>
);
