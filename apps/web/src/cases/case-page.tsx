import { Badge, Grid, Group, Paper, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Scores } from '../scores/scores.js';
import { Shown } from '../shell/states.js';
import { capital, dayText, moneyText } from '../shell/words.js';
import { Clocks } from './clocks.js';
import { Documents, Invoices } from './papers.js';
import { Holds } from './holds.js';
import { Next } from './next.js';
import type { Page } from './page.js';
import { Timeline } from './timeline.js';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <Text size="xs" c="dimmed">
      {name}
    </Text>
    <Text size="sm">{children}</Text>
  </div>
);

function Head({ page }: { readonly page: Page }): ReactNode {
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            {page.programme.name}
          </Title>
          <Text>
            {page.organisation.name} · case {page.number}, cycle {page.cycle}
          </Text>
        </div>
        <Badge size="xl" variant="light" tt="none" color="indigo">
          {page.stageWords}
        </Badge>
      </Group>
      <Group gap="xl">
        <Fact name="Level">
          {page.grade ? `${capital(page.grade)} (aimed at ${page.targetLevel})` : `aims at ${page.targetLevel}`}
        </Fact>
        {page.overallShown && <Fact name="Overall">{page.overallShown} %</Fact>}
        <Fact name="Next move">{page.heldBy ? capital(page.heldBy) : 'nobody: the cycle is over'}</Fact>
        <Fact name="Assessor">{page.assessor?.name ?? '–'}</Fact>
        <Fact name="Supervisor">{page.supervisor?.name ?? '–'}</Fact>
        <Fact name="Visit">
          {[...new Set([...page.state.heldDays, ...page.state.bookedDays])].map(dayText).join(', ') || '–'}
        </Fact>
        <Fact name="Standards">{page.standardsTitle ?? '–'}</Fact>
        <Fact name="Fee">{page.fee ? `${moneyText(page.fee)} plus VAT` : '–'}</Fact>
      </Group>
    </Stack>
  );
}

function People({ page }: { readonly page: Page }): ReactNode {
  return (
    <Stack gap="xs" pt="md">
      {page.contacts.map(({ role, name, email }) => (
        <Text size="sm" key={role + email}>
          {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>
        </Text>
      ))}
      {page.help.map(({ name, day, note }) => (
        <Text size="sm" key={name + day}>
          Helped in-house on {dayText(day)}: {name}. {note}
        </Text>
      ))}
    </Stack>
  );
}

function Whole({ page }: { readonly page: Page }): ReactNode {
  return (
    <Stack>
      <Head page={page} />
      <Holds page={page} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
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
      <Tabs defaultValue="timeline" keepMounted={false}>
        <Tabs.List aria-label="Parts of the case">
          <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
          <Tabs.Tab value="self">Self-assessment</Tabs.Tab>
          <Tabs.Tab value="assessor">Assessor’s scores</Tabs.Tab>
          <Tabs.Tab value="documents">Documents</Tabs.Tab>
          <Tabs.Tab value="invoices">Invoices</Tabs.Tab>
          <Tabs.Tab value="people">People</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <Timeline page={page} />
        </Tabs.Panel>
        {(['self', 'assessor'] as const).map((kind) => (
          <Tabs.Panel value={kind} key={kind}>
            <Scores page={page} kind={kind} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="documents">
          <Documents page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="invoices">
          <Invoices page={page} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <People page={page} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

export function CasePage(): ReactNode {
  const at = useParams({ from: '/cases/$number/$cycle' });
  const query = useQuery({
    queryKey: ['case', at.number, at.cycle],
    queryFn: () =>
      got(
        api.GET('/api/cases/{number}/{cycle}', { params: { path: { ...at, cycle: Number(at.cycle) } as never } }),
      ) as Promise<Page>,
    refetchInterval: 15_000,
  });
  return <Shown of={query}>{(page) => <Whole page={page} />}</Shown>;
}
