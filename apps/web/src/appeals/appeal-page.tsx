import { Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { History, Mails, Promises } from '../proceedings/parts.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { NextSteps } from '../shell/next-steps.js';
import { PageTitle } from '../shell/page-title.js';
import { Heed, Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { AppealForm, type Appeal, type AppealStep } from './appeal-forms.js';
import { AppealState } from './appeal-list.js';

const Facts = ({ appeal }: { readonly appeal: Appeal }): ReactNode => (
  <Group gap="xl">
    <Fact name="Case">
      <PageLink
        to="/cases/$number/$cycle"
        params={{ number: appeal.caseNumber, cycle: String(appeal.cycle) }}
        size="sm"
      >
        {appeal.caseNumber}
      </PageLink>
    </Fact>
    <Fact name="Organisation">{appeal.organisation}</Fact>
    <Fact name="Lodged">
      {dayText(appeal.lodgedOn)} by {appeal.lodgedBy}
    </Fact>
    <Fact name="Outcome">{appeal.outcome ? capital(appeal.outcome) : 'none yet'}</Fact>
  </Group>
);

const Panel = ({ appeal: { panel, outcome } }: { readonly appeal: Appeal }): ReactNode => (
  <div>
    <Title order={2} size="h4">
      Panel
    </Title>
    {panel.length === 0 && <Text size="sm">Not appointed{outcome === null && ' yet'}.</Text>}
    {panel.map(({ id, name, view }) => (
      <Text size="sm" key={id}>
        {name}
        {view && `: ${view}`}
      </Text>
    ))}
  </div>
);

function Whole({ appeal }: { readonly appeal: Appeal }): ReactNode {
  const [open, setOpen] = useState<AppealStep>();
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Appeal ${appeal.number}`}>{appeal.programme}</PageTitle>
          <Text>Appeal {appeal.number} against the result</Text>
        </div>
        <AppealState {...appeal} />
      </Group>
      {appeal.late && appeal.stage === 'LODGED' && (
        <Heed title="It came in after the appeal window: only a manager may admit it, with the reason." />
      )}
      <Facts appeal={appeal} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <NextSteps steps={appeal.possibilities} keyOf={({ command }) => command} onOpen={setOpen} />
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Paper withBorder p="md">
            <Promises clocks={appeal.clocks} redatings={appeal.redatings} />
          </Paper>
        </Grid.Col>
      </Grid>
      <div>
        <Title order={2} size="h4">
          Grounds
        </Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{appeal.grounds}</Text>
      </div>
      <Panel appeal={appeal} />
      <History history={appeal.history} />
      <Mails mails={appeal.mails} />
      {open && <AppealForm appeal={appeal} step={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function AppealPage(): ReactNode {
  const { id } = useParams({ from: '/appeals/$id' });
  const query = useQuery({
    queryKey: ['appeal', id],
    queryFn: () => got<Appeal>(api.GET('/api/appeals/{id}', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
  return <Shown of={query}>{(appeal) => <Whole appeal={appeal} />}</Shown>;
}
