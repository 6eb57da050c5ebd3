import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText } from '../shell/words.js';
import { daysInWords } from './days-in-words.js';

const names = (page: Page): Readonly<Record<string, string>> => ({
  organisation: page.organisation.name,
  assessor: page.assessor?.name ?? 'the assessor',
  office: 'the office',
});

function Proposal({ page }: { readonly page: Page }): ReactNode {
  const { proposal } = page.state;
  if (!proposal)
    return <Text size="sm">No days are proposed yet. Whoever proposes two first asks the other side.</Text>;
  const name = names(page);
  const waiting = proposal.awaited.map((party) => name[party] ?? party).join(' and ');
  return (
    <div>
      <Text fw={600}>{daysInWords(proposal.days)}</Text>
      <Text size="sm">
        {proposal.place}. Proposed by {name[proposal.by]} on {dayText(proposal.proposedOn)}.
      </Text>
      {proposal.note && <Text size="sm">“{proposal.note}”</Text>}
      <Group gap="xs" mt={4}>
        <Tag tone="warn">Waiting for {waiting}</Tag>
        {proposal.agreed.map((party) => (
          <Tag tone="good" key={party}>
            {capital(name[party] ?? party)} agrees
          </Tag>
        ))}
      </Group>
    </div>
  );
}

function Estimate({ page }: { readonly page: Page }): ReactNode {
  const { estimate } = page.state;
  if (!estimate) return <Text size="sm">Travel and Subsistence is not estimated yet; the assessor does so.</Text>;
  return (
    <Group gap="xs">
      <Text size="sm">Travel and Subsistence estimated at {moneyText(estimate.net)} plus VAT.</Text>
      {estimate.agreedOn ? (
        <Tag tone="good">Agreed on {dayText(estimate.agreedOn)}</Tag>
      ) : (
        <Tag tone="warn">Waiting for {page.organisation.name}</Tag>
      )}
    </Group>
  );
}

/** While the visit is being booked: what is on the table, and who has to answer. */
export function Booking({ page }: { readonly page: Page }): ReactNode {
  if (page.stage !== 'BOOKING') return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="booking">
      <Stack gap="sm">
        <Title order={2} size="h4" id="booking">
          Days for the visit
        </Title>
        <Proposal page={page} />
        <Estimate page={page} />
      </Stack>
    </Paper>
  );
}
