import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { Tag } from '../shell/tag.js';
import { dayText, moneyText } from '../shell/words.js';
import { TONES, varianceText } from './claim.js';

type Travel = Schemas['TravelOfCase'];

const Claims = ({ claims }: Pick<Travel, 'claims'>): ReactNode =>
  claims.map(({ id, status, claimant }) => (
    <Group gap="xs" key={id}>
      <PageLink to="/claims/$id" params={{ id }} size="sm">
        Claim of {claimant}
      </PageLink>
      <Tag tone={TONES[status]}>{status}</Tag>
    </Group>
  ));

/** What coming to the visit was estimated at and what was approved; claims for whoever may see them. */
export function TravelPanel({ page }: { readonly page: Page }): ReactNode {
  const path = { number: page.number, cycle: page.cycle };
  const { data: travel } = useQuery({
    queryKey: ['case', page.number, String(page.cycle), 'travel'],
    queryFn: () => got<Travel>(api.GET('/api/cases/{number}/{cycle}/travel', { params: { path } })),
  });
  const visited = page.state.heldDays.length > 0;
  const nothing = travel?.claims.length === 0 && Number(travel.approved.amount) === 0 && !(travel.mayClaim && visited);
  if (!travel || nothing) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="travel">
      <Stack gap="xs">
        <Title order={2} size="h5" id="travel">
          Travel and Subsistence
        </Title>
        <Group gap="xl" style={{ rowGap: 8 }}>
          {travel.estimate && (
            <Fact name="Estimate">
              {moneyText(travel.estimate)} plus VAT{travel.agreedOn && `, agreed on ${dayText(travel.agreedOn)}`}
            </Fact>
          )}
          <Fact name="Approved">
            {Number(travel.approved.amount) > 0 ? `${moneyText(travel.approved)} plus VAT` : 'nothing yet'}
          </Fact>
          {varianceText(travel.variance) && <Fact name="Difference">{varianceText(travel.variance)}</Fact>}
        </Group>
        <Claims claims={travel.claims} />
        {travel.mayClaim && (
          <Text size="sm">
            What you paid on the way goes into a claim.{' '}
            <PageLink to="/claims" size="sm">
              My claims
            </PageLink>
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
