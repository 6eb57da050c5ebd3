import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, daysBetween, momentText } from '../shell/words.js';
import { DueTag } from './due.js';

type Clock = Schemas['Clock'];

const TONES = { running: 'quiet', met: 'good', missed: 'alarm', superseded: 'quiet' } as const;

function Standing({ clock }: { readonly clock: Clock }): ReactNode {
  const { today } = useSession();
  if (clock.status !== 'running') return <Tag tone={TONES[clock.status]}>{clock.status}</Tag>;
  return <DueTag daysAway={daysBetween(today, clock.workingDay)} overdue={clock.promisedDay < today} />;
}

const OneClock = ({ clock }: { readonly clock: Clock }): ReactNode => (
  <div>
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {capital(clock.words)}
      </Text>
      <Standing clock={clock} />
    </Group>
    <Text size="sm">
      Promised for {dayText(clock.promisedDay)}
      {clock.workingDay !== clock.promisedDay && <>, working date {dayText(clock.workingDay)}</>}
      {clock.nextReminder && <>. Next reminder {momentText(clock.nextReminder)}</>}
    </Text>
    <details>
      <summary>
        <Text size="xs" c="dimmed" span>
          Why this date
        </Text>
      </summary>
      <Text size="xs">{clock.explanation.join(' ')}</Text>
    </details>
  </div>
);

/** Each promise with its dates and, step by step, why these. Those that are over stay on record below. */
export function Clocks({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  const running = clocks.filter(({ status }) => status === 'running');
  const over = clocks.filter(({ status }) => status !== 'running');
  const keyOf = ({ kind, promisedDay, status }: Clock): string => kind + promisedDay + status;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        Clocks
      </Title>
      {running.length === 0 && (
        <Text size="sm">{over.length === 0 ? 'No clock has started yet.' : 'No clock is running.'}</Text>
      )}
      {running.map((clock) => (
        <OneClock key={keyOf(clock)} clock={clock} />
      ))}
      {over.length > 0 && (
        <details>
          <summary>
            {over.length} {over.length === 1 ? 'clock is' : 'clocks are'} over
          </summary>
          <Stack gap="sm" pt="xs">
            {over.map((clock) => (
              <OneClock key={keyOf(clock)} clock={clock} />
            ))}
          </Stack>
        </details>
      )}
    </Stack>
  );
}
