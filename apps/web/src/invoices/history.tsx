import { Text, Timeline } from '@mantine/core';
import { IconPoint } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Section } from '../shell/section.js';
import { capital, momentText } from '../shell/words.js';
import type { Invoice } from './invoice.js';

/** What was done with it, the newest first; for staff. */
export function History({ invoice }: { readonly invoice: Invoice }): ReactNode {
  if (invoice.history.length === 0) return null;
  return (
    <Section title="History">
      <Timeline bulletSize={20} lineWidth={2}>
        {invoice.history.toReversed().map(({ what, at, by, reason }) => (
          <Timeline.Item key={what} bullet={<IconPoint size={12} aria-hidden />} title={capital(what)}>
            {reason && <Text size="sm">{reason}</Text>}
            <Text size="xs" c="dimmed">
              {momentText(at)} · {by ?? 'the system'}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
