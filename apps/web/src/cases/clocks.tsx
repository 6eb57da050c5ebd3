import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { capital, dayText, momentText } from '../shell/words.js';

type Clock = Schemas['Clock'];

const COLOURS: Readonly<Record<Clock['status'], string>> = {
  running: 'indigo',
  met: 'green.9',
  missed: 'red.9',
  superseded: 'gray.8',
};

/** Each promise with its dates and, step by step, why these. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        Clocks
      </Title>
      {clocks.length === 0 && <Text size="sm">No clock has started yet.</Text>}
      {clocks.map((clock) => (
        <div key={clock.kind + clock.promisedDay + clock.status}>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {capital(clock.words)}
            </Text>
            <Badge size="sm" variant="outline" color={COLOURS[clock.status]} tt="none">
              {clock.status}
            </Badge>
          </Group>
          <Text size="sm">
            promised for {dayText(clock.promisedDay)}
            {clock.workingDay !== clock.promisedDay && <>, working date {dayText(clock.workingDay)}</>}
          </Text>
          {clock.status === 'running' && (
            <Text size="xs" c="dimmed">
              {clock.explanation.join(' ')} {clock.nextReminder && <>Next reminder {momentText(clock.nextReminder)}.</>}
            </Text>
          )}
        </div>
      ))}
    </Stack>
  );
}
