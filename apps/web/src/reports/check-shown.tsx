import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { RemarksShown } from './remarks-shown.js';
import { checkOf, type Check } from './report-query.js';

const STANDING: Readonly<Record<Check['status'], (until: string) => string>> = {
  open: (until) => `The organisation answers until ${until}; the report waits for that.`,
  'no comment': () => 'The organisation had no comment.',
  points: () => 'The organisation made points; what was changed is still to be recorded.',
  settled: () => 'The organisation made points, and what became of them is on record.',
  expired: (until) => `No answer came until ${until}.`,
};

interface SaidProps {
  readonly title: string;
  readonly items: Check['points'];
}

const Said = ({ title, items }: SaidProps): ReactNode =>
  items.length > 0 && (
    <div>
      <Title order={3} size="sm">
        {title}
      </Title>
      <List size="sm">
        {items.map(({ segment, text }) => (
          <List.Item key={`${segment} ${text}`}>
            Segment {segment}: {text}
          </List.Item>
        ))}
      </List>
    </div>
  );

/** The check of the facts: what was shown, what was answered, what was changed. */
export const CheckShown = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useQuery(checkOf(page))}>
    {({ check }) =>
      check && (
        <Stack gap="sm" component="section" aria-label="Check of the facts">
          <Title order={2} size="h4">
            Check of the facts
          </Title>
          <Text size="sm">{STANDING[check.status](dayText(check.until))}</Text>
          <Said title="Points of the organisation" items={check.points} />
          <Said title="What was changed" items={check.changes} />
          <Title order={3} size="sm">
            What the organisation was shown
          </Title>
          <RemarksShown remarks={check.remarks} segments={page.segments} />
        </Stack>
      )
    }
  </Shown>
);
