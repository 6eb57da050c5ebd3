// What the page of every proceeding shows: its promises, its history, its mails.
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { DueTag } from '../cases/due.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PageLink } from '../shell/link.js';
import { useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, daysBetween, momentText } from '../shell/words.js';

type Promised = Schemas['ProceedingPromise'];
type Clock = Schemas['ProceedingClock'];
type Entry = Schemas['ProceedingEntry'];
type Redating = Schemas['ProceedingRedating'];

/** Where each kind has its page. */
export const PROCEEDING_PAGES = {
  appeal: '/appeals/$id',
  complaint: '/complaints/$id',
  certificate: '/certificates/$id',
} as const;

/** The next thing promised, in a list. */
export function NextPromise({ promise }: { readonly promise: Promised | null }): ReactNode {
  const { today } = useSession();
  if (!promise) return '–';
  return (
    <>
      <Text size="sm">{promise.words}</Text>
      <DueTag daysAway={daysBetween(today, promise.workingDay)} overdue={promise.promisedDay < today} />
    </>
  );
}

const TONES = { met: 'good', missed: 'alarm', superseded: 'quiet' } as const;

function OneClock({ clock }: { readonly clock: Clock }): ReactNode {
  const { today } = useSession();
  const { words, status, promisedDay, workingDay, explanation } = clock;
  return (
    <div>
      <Text size="sm" fw={600}>
        {words}{' '}
        {status === 'running' ? (
          <DueTag daysAway={daysBetween(today, workingDay)} overdue={promisedDay < today} />
        ) : (
          <Tag tone={TONES[status]}>{status}</Tag>
        )}
      </Text>
      <Text size="sm">
        Promised for {dayText(promisedDay)}
        {workingDay !== promisedDay && <>, working date {dayText(workingDay)}</>}
      </Text>
      <details>
        <summary>
          <Text size="xs" c="dimmed" span>
            Why this date
          </Text>
        </summary>
        <Text size="xs">{explanation.join(' ')}</Text>
      </details>
    </div>
  );
}

const OneRedating = ({
  of: { words, before, after, change, reason, at, by },
}: {
  readonly of: Redating;
}): ReactNode => (
  <Text size="sm">
    {words}: {before === after ? 'reminders moved' : `working date moved from ${dayText(before)} to ${dayText(after)}`}
    <Text size="xs" c="dimmed" span display="block">
      {change}. {reason} {capital(by)}, {momentText(at)}
    </Text>
  </Text>
);

/** What a changed bank holiday has moved, and why. */
export const Redatings = ({ redatings }: { readonly redatings: readonly Redating[] }): ReactNode =>
  redatings.length > 0 && (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Moved with the calendar
      </Title>
      {redatings.map((each) => (
        <OneRedating key={each.id} of={each} />
      ))}
    </Stack>
  );

interface PromisesProps {
  readonly clocks: readonly Clock[];
  readonly redatings: readonly Redating[];
}

export const Promises = ({ clocks, redatings }: PromisesProps): ReactNode => (
  <Stack gap="sm">
    <Title order={2} size="h4">
      Clocks
    </Title>
    {clocks.length === 0 && <Text size="sm">No clock has started.</Text>}
    {clocks.map((clock) => (
      <OneClock key={clock.kind + clock.promisedDay + clock.status} clock={clock} />
    ))}
    <Redatings redatings={redatings} />
  </Stack>
);

const COLUMNS: readonly Column<Entry>[] = [
  { title: 'When', cell: ({ at }) => momentText(at) },
  {
    title: 'What',
    cell: ({ title, detail }) => (
      <>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          {detail}
        </Text>
      </>
    ),
  },
  { title: 'By', cell: ({ by }) => capital(by) },
];

export const History = ({ history }: { readonly history: readonly Entry[] }): ReactNode => (
  <div>
    <Title order={2} size="h4">
      History
    </Title>
    <Rows label="History" rows={history} columns={COLUMNS} keyOf={({ seq }) => String(seq)} />
  </div>
);

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly at: string;
  readonly to: string;
}

/** For those who may read them; others are given none. */
export const Mails = ({ mails }: { readonly mails: readonly Mail[] }): ReactNode =>
  mails.length > 0 && (
    <div>
      <Title order={2} size="h4">
        Mails
      </Title>
      {mails.map(({ id, subject, at, to }) => (
        <Text size="sm" key={id}>
          {momentText(at)} to {to}:{' '}
          <PageLink to="/mails/$id" params={{ id }} size="sm">
            {subject}
          </PageLink>
        </Text>
      ))}
    </div>
  );
