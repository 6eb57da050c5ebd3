import { Group, Text, Timeline as Line } from '@mantine/core';
import { IconBellOff, IconCalendarEvent, IconFileText, IconMail, IconPoint, IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { momentText } from '../shell/words.js';
import type { Page } from './page.js';

const ICONS = {
  event: IconPoint,
  mail: IconMail,
  document: IconFileText,
  reminder: IconBellOff,
  calendar: IconCalendarEvent,
  repair: IconTool,
} as const;

/** Everything that happened, newest first. */
export function Timeline({ page }: { readonly page: Page }): ReactNode {
  const path = { number: page.number, cycle: page.cycle };
  const query = useQuery({
    queryKey: ['case', page.number, String(page.cycle), 'timeline', page.seq],
    queryFn: () =>
      got(api.GET('/api/cases/{number}/{cycle}/timeline', { params: { path } })) as Promise<Schemas['Timeline']>,
  });
  return (
    <Shown of={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing>Nothing has happened yet.</Nothing>
        ) : (
          <Line bulletSize={24} lineWidth={2} pt="md">
            {items.map((entry) => {
              const Icon = ICONS[entry.kind];
              return (
                <Line.Item
                  key={entry.id}
                  bullet={<Icon size={14} aria-hidden />}
                  title={entry.link ? <a href={entry.link}>{entry.title}</a> : entry.title}
                >
                  <Text size="sm">{entry.detail}</Text>
                  <Group gap="xs">
                    <Text size="xs" c="dimmed">
                      {momentText(entry.at)}
                      {entry.actor && ` · ${entry.actor}`}
                    </Text>
                    {entry.status && (
                      <Tag tone={['refused', 'unclear', 'in trouble'].includes(entry.status) ? 'alarm' : 'quiet'}>
                        {entry.status}
                      </Tag>
                    )}
                  </Group>
                </Line.Item>
              );
            })}
          </Line>
        )
      }
    </Shown>
  );
}
