import { Badge, Grid, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Fact } from '../shell/fact.js';
import { PageTitle } from '../shell/page-title.js';
import { Shown } from '../shell/states.js';
import { capital, dayText, moneyText } from '../shell/words.js';
import { PurchaseOrder } from '../billing/purchase-order.js';
import { OfferOfCase } from '../offers/offer-of-case.js';
import { ConflictsFound } from '../impartiality/impartiality-panel.js';
import { TravelPanel } from '../claims/travel-panel.js';
import { Booking } from '../visits/booking.js';
import { CaseTabs } from './case-tabs.js';
import { Clocks } from './clocks.js';
import { Cycles } from './cycles.js';
import { Holds } from './holds.js';
import { Neighbours } from './neighbours.js';
import { Next } from './next.js';
import type { Page } from './page.js';
import { CaseWay } from './path.js';

const visitDays = ({ state }: Page): string =>
  [...new Set([...state.heldDays, ...state.bookedDays])].map(dayText).join(', ');

function Facts({ page }: { readonly page: Page }): ReactNode {
  return (
    <Group gap="xl" style={{ rowGap: 8 }}>
      <Fact name="Level">
        {page.grade ? `${capital(page.grade)} (aimed at ${page.targetLevel})` : `aims at ${page.targetLevel}`}
      </Fact>
      {page.overallShown && <Fact name="Overall">{page.overallShown} %</Fact>}
      <Fact name="Waits for">{capital(page.waitingOn.join(', ')) || 'nobody: the cycle is over'}</Fact>
      <Fact name="Assessor">{page.assessor?.name ?? 'not named yet'}</Fact>
      <Fact name="Supervisor">{page.supervisor?.name ?? 'not appointed yet'}</Fact>
      {page.secondSupervisor && <Fact name="Second supervisor">{page.secondSupervisor.name}</Fact>}
      <Fact name="Visit">{visitDays(page) || 'not booked yet'}</Fact>
      {page.standardsTitle && <Fact name="Standards">{page.standardsTitle}</Fact>}
      {page.imported && (
        <Fact name="Imported">
          {dayText(page.imported.on)}, from {page.imported.source}
        </Fact>
      )}
      {page.fee && <Fact name="Fee">{moneyText(page.fee)} plus VAT</Fact>}
    </Group>
  );
}

function Head({ page }: { readonly page: Page }): ReactNode {
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start">
        <div style={{ flex: '1 1 320px' }}>
          <PageTitle name={`${page.number} ${page.programme.name}`}>{page.programme.name}</PageTitle>
          <Text>
            <Link to="/organisations/$id" params={{ id: page.organisation.id }}>
              {page.organisation.name}
            </Link>
            {' · '}
            <span className="one-line">
              case {page.number}
              {page.cycle > 1 && `, cycle ${page.cycle}`}
            </span>
          </Text>
        </div>
        <Group gap="xs" justify="end">
          <Neighbours number={page.number} cycle={page.cycle} />
          <Badge size="xl" variant="light" tt="none" color="indigo" style={{ flex: 'none' }}>
            {page.stageWords}
          </Badge>
        </Group>
      </Group>
      <Facts page={page} />
    </Stack>
  );
}

const Whole = ({ page }: { readonly page: Page }): ReactNode => (
  <Stack>
    <Head page={page} />
    <CaseWay page={page} />
    <Cycles page={page} />
    <Holds page={page} />
    <ConflictsFound page={page} />
    <OfferOfCase page={page} />
    <Booking page={page} />
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }} className="no-print">
        <Paper withBorder p="md">
          <Next page={page} />
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Paper withBorder p="md">
          <Clocks clocks={page.clocks} />
        </Paper>
      </Grid.Col>
    </Grid>
    <PurchaseOrder page={page} />
    <TravelPanel page={page} />
    <CaseTabs page={page} />
  </Stack>
);

export function CasePage(): ReactNode {
  const at = useParams({ from: '/cases/$number/$cycle' });
  const query = useQuery({
    queryKey: ['case', at.number, at.cycle],
    queryFn: () =>
      got<Page>(
        api.GET('/api/cases/{number}/{cycle}', { params: { path: { number: at.number, cycle: Number(at.cycle) } } }),
      ),
    refetchInterval: 15_000,
  });
  return <Shown of={query}>{(page) => <Whole key={`${page.number}/${page.cycle}`} page={page} />}</Shown>;
}
