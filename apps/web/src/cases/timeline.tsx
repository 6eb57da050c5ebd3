import { Box, Group, Text, Timeline as Line } from '@mantine/core';
import { IconBellOff, IconCalendarEvent, IconFileText, IconMail, IconPoint, IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { momentText } from '../shell/words.js';
import type { Page } from './page.js';
import { timelineOf } from './timeline-query.js';

const ICONS = {
  event: IconPoint,
  mail: IconMail,
  document: IconFileText,
  reminder: IconBellOff,
  calendar: IconCalendarEvent,
  repair: IconTool,
} as const;

type Entry = Schemas['Timeline']['items'][number];

const Said = ({ entry }: { readonly entry: Entry }): ReactNode => (
  <>
    <Text size="sm">{entry.detail}</Text>
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {momentText(entry.at)}
        {entry.actor && ` · ${entry.actor}`}
      </Text>
      {entry.status && (
        <Tag tone={['refused', 'unclear', 'in trouble'].includes(entry.status) ? 'alarm' : 'quiet'}>{entry.status}</Tag>
      )}
    </Group>
  </>
);

/** Reminders that did not go, one after the other, are one line to open. */
const Unsent = ({ entries }: { readonly entries: readonly Entry[] }): ReactNode => (
  <details>
    <summary>{entries.length} reminders not sent</summary>
    {entries.map((entry) => (
      <Box key={entry.id} pt="xs">
        <Text size="sm" fw={600}>
          {entry.title}
        </Text>
        <Said entry={entry} />
      </Box>
    ))}
  </details>
);

/** Reminders that did not go stand together where nothing else lies between them. */
function inLines(items: readonly Entry[]): readonly (readonly [Entry, ...Entry[]])[] {
  const lines: [Entry, ...Entry[]][] = [];
  for (const entry of items) {
    const last = lines.at(-1);
    if (last && entry.kind === 'reminder' && last[0].kind === 'reminder') last.push(entry);
    else lines.push([entry]);
  }
  return lines;
}

/** Everything that happened, newest first. */
export function Timeline({ page }: { readonly page: Page }): ReactNode {
  const query = useQuery(timelineOf(page));
  return (
    <Shown of={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing>Nothing has happened yet.</Nothing>
        ) : (
          <Line bulletSize={24} lineWidth={2} pt="md">
            {inLines(items).map((entries) => {
              const [entry] = entries;
              const Icon = ICONS[entry.kind];
              return (
                <Line.Item
                  key={entry.id}
                  bullet={<Icon size={14} aria-hidden />}
                  title={entries.length > 1 ? null : entry.link ? <a href={entry.link}>{entry.title}</a> : entry.title}
                >
                  {entries.length > 1 ? <Unsent entries={entries} /> : <Said entry={entry} />}
                </Line.Item>
              );
            })}
          </Line>
        )
      }
    </Shown>
  );
}
