import { Button, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Heed } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import type { Page } from './page.js';
import { timelineOf } from './timeline-query.js';

interface Props {
  readonly page: Page;
  /** The event that the reader had seen last. */
  readonly seen: number;
  readonly command: string;
  readonly onLooked: () => void;
}

/** What others did to the case since the form was opened: who, what, when; and whether the form still makes sense. */
export function Changed({ page, seen, command, onLooked }: Props): ReactNode {
  const query = useQuery(timelineOf(page));
  const news = (query.data?.items ?? []).filter(({ seq }) => seq !== null && seq > seen);
  const still = page.possibilities.find((each) => each.command === command);
  const who = [...new Set(news.map(({ actor }) => (actor === 'system' || !actor ? 'the system' : actor)))];
  return (
    <Heed
      icon={<IconUsers aria-hidden />}
      role="alert"
      title={`Changed by ${who.join(' and ') || 'somebody'} since you opened it`}
    >
      <ul className="plain">
        {news.map(({ id, title, detail, at }) => (
          <li key={id}>
            <Text size="sm">
              {title}, {momentText(at)}. {detail}
            </Text>
          </li>
        ))}
      </ul>
      {still?.possible && still.allowed ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={onLooked}>
          I have seen it; go on with what I typed
        </Button>
      ) : (
        <Text size="sm" fw={600} mt="xs">
          This is no longer possible. {still?.why}
        </Text>
      )}
    </Heed>
  );
}
