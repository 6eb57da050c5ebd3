import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { Heed, Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, momentText } from '../shell/words.js';
import { sumText } from './figures.js';
import { PeriodActions } from './period-actions.js';
import { spanText } from './periods.js';

type Period = Schemas['VatPeriodList']['items'][number];

function StatusTag({ period: { status, over } }: { readonly period: Period }): ReactNode {
  if (status === 'locked')
    return (
      <Tag tone="good" sign={<IconLock size={12} aria-hidden />}>
        locked
      </Tag>
    );
  return (
    <Tag tone={over ? 'warn' : 'quiet'} sign={<IconLockOpen size={12} aria-hidden />}>
      {over ? 'open, over' : 'running'}
    </Tag>
  );
}

const Steps = ({ steps }: { readonly steps: Period['steps'] }): ReactNode => (
  <ul className="plain">
    {steps.map(({ what, reason, by, at }) => (
      <li key={`${what} ${at}`}>
        <Text size="sm">
          {capital(what)} on {momentText(at)}
          {by && ` by ${by}`}
          {reason && `: ${reason}`}
        </Text>
      </li>
    ))}
  </ul>
);

function Card({ period }: { readonly period: Period }): ReactNode {
  const { from, to, totals, stamped, unlock, steps, status } = period;
  const differs = stamped !== null && stamped.sha256 !== totals.sha256;
  return (
    <Paper withBorder p="md" component="section" aria-label={spanText(period)}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Group>
            <Title order={2} size="h4">
              {spanText(period)}
            </Title>
            <StatusTag period={period} />
          </Group>
          <PageLink to="/reports" search={{ report: 'vat', from, to } as never} size="sm" className="no-print">
            The documents
          </PageLink>
        </Group>
        <Group gap="xl">
          <Fact name="Box 1, VAT due">{sumText(totals.box1)}</Fact>
          <Fact name="Box 6, sales without VAT">{sumText(totals.box6)}</Fact>
          <Fact name="Gross">{sumText(totals.gross)}</Fact>
          <Fact name="Documents">{totals.documents}</Fact>
        </Group>
        {differs && (
          <Heed title="The documents are others than when it was locked.">
            Then: VAT {sumText(stamped.vat)}, net {sumText(stamped.net)}, {stamped.documents} documents.
          </Heed>
        )}
        {unlock && (
          <Heed title={`${unlock.askedBy} asks for this period to be unlocked`} role="status">
            {unlock.reason}
            {unlock.mine && ' You asked for it: another person decides.'}
          </Heed>
        )}
        {(status === 'locked' || steps.length > 0) && <Steps steps={steps} />}
        <PeriodActions period={period} />
      </Stack>
    </Paper>
  );
}

/** Each period with its totals, and what may be done with it. */
export function VatPeriods(): ReactNode {
  const query = useQuery({
    queryKey: ['books', 'vat-periods'],
    queryFn: () => got<Schemas['VatPeriodList']>(api.GET('/api/books/vat-periods')),
  });
  return (
    <Shown of={query}>
      {({ items }) => (
        <Stack>
          <Text size="sm">
            An invoice counts in the period of its tax point, a note in that of its issue. Once a period is locked
            nothing is issued with a date in it, and what comes late counts in the first open one, with the reason on
            it.
          </Text>
          {items.length === 0 ? (
            <Nothing>No period yet. The first begins with the first invoice.</Nothing>
          ) : (
            items.map((period) => <Card key={period.from} period={period} />)
          )}
        </Stack>
      )}
    </Shown>
  );
}
