import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, momentText } from '../shell/words.js';

type Clock = Schemas['Clock'];

const TONES = { running: 'quiet', met: 'good', missed: 'alarm', superseded: 'quiet' } as const;

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
            <Tag tone={TONES[clock.status]}>{clock.status}</Tag>
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
