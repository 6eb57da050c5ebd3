import { Button, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, change, got } from '../api/client.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { InterestsOf } from '../impartiality/interests.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { NextSteps } from '../shell/next-steps.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, momentText } from '../shell/words.js';
import { DetailFields } from './detail-fields.js';
import { CompetenceTag, StatusTag } from './status-tag.js';
import { CpdForm, StepForm, type Entry } from './step-form.js';

type Open = 'details' | 'cpd' | Entry['steps'][number];

function Head({ entry }: { readonly entry: Entry }): ReactNode {
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle>{entry.name}</PageTitle>
          <Text>
            {entry.reference}, <a href={`mailto:${entry.email}`}>{entry.email}</a>
          </Text>
        </div>
        <Group gap={6}>
          <StatusTag status={entry.status} />
          {entry.supervisory && <Tag tone="quiet">supervisory</Tag>}
          <CompetenceTag {...entry} />
        </Group>
      </Group>
      <Group gap="xl">
        <Fact name="Employer">{entry.employer ?? '–'}</Fact>
        <Fact name="Based in">{entry.basedIn ?? '–'}</Fact>
        <Fact name="Training passed">{dayText(entry.trainedOn)}</Fact>
        <Fact name="Board’s approval">
          {entry.approval ? (
            <PageLink to="/board/decisions/$id" params={{ id: entry.approval.id }} size="sm">
              {dayText(entry.approval.decidedOn)}, minute {entry.approval.minuteNo}
            </PageLink>
          ) : (
            '–'
          )}
        </Fact>
        <Fact name="Appointed from">{dayText(entry.activeFrom)}</Fact>
        <Fact name="Competent until">{dayText(entry.competenceUntil)}</Fact>
        <Fact name="On the list sent out">{entry.listed ? 'yes' : 'no'}</Fact>
      </Group>
    </Stack>
  );
}

function Training({ entry, onOpen }: { readonly entry: Entry; readonly onOpen: () => void }): ReactNode {
  const mayKeep = entry.steps.some(({ allowed }) => allowed);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          Further training
        </Title>
        {mayKeep && (
          <Button variant="default" size="compact-sm" onClick={onOpen}>
            Record further training
          </Button>
        )}
      </Group>
      <Text size="sm">
        {entry.cpdHours} of {entry.cpdHoursNeeded} hours in the running period; with these the competence is renewed.
      </Text>
      {entry.cpd.map(({ id, day, kind, hours, activity, witness }) => (
        <Text size="sm" key={id}>
          {dayText(day)}: {activity} ({kind}, {hours} hours{witness ? `, watched by ${witness}` : ''})
        </Text>
      ))}
    </Stack>
  );
}

/** `passTraining` → `Pass training` */
const stepText = (step: string): string => capital(step.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const HISTORY: readonly Column<Entry['history'][number]>[] = [
  { title: 'When', cell: ({ at }) => momentText(at) },
  {
    title: 'What',
    cell: ({ step, on, detail }) => (
      <>
        <Text size="sm">
          {stepText(step)}, {dayText(on)}
        </Text>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </>
    ),
  },
  { title: 'Status after it', cell: ({ status }) => status },
  { title: 'By', cell: ({ by }) => by },
];

function Dialogues({ entry, open, onClose }: { entry: Entry; open: Open; onClose: () => void }): ReactNode {
  if (open === 'cpd') return <CpdForm entry={entry} onClose={onClose} />;
  if (open !== 'details') return <StepForm entry={entry} step={open} onClose={onClose} />;
  return (
    <FormDialogue
      title="Change the details"
      verb="Keep the changes"
      onClose={onClose}
      send={(body, key) =>
        change('/api/assessors/{id}', { method: 'PUT', key, version: entry.version, path: { id: entry.id }, body })
      }
    >
      <DetailFields known={entry} />
    </FormDialogue>
  );
}

function Whole({ entry }: { readonly entry: Entry }): ReactNode {
  const [open, setOpen] = useState<Open>();
  return (
    <Stack gap="lg">
      <Head entry={entry} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <NextSteps steps={entry.steps} keyOf={({ step }) => step} onOpen={setOpen}>
              {entry.steps.some(({ allowed }) => allowed) && (
                <Button variant="default" onClick={() => setOpen('details')}>
                  Change the details
                </Button>
              )}
            </NextSteps>
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Paper withBorder p="md">
            <Training entry={entry} onOpen={() => setOpen('cpd')} />
          </Paper>
        </Grid.Col>
      </Grid>
      <InterestsOf id={entry.id} />
      <Title order={2} size="h4">
        History
      </Title>
      {entry.history.length === 0 ? (
        <Nothing>Nothing has been recorded since the entry was taken over.</Nothing>
      ) : (
        <Rows label="History" rows={entry.history} columns={HISTORY} keyOf={({ seq }) => String(seq)} />
      )}
      {open !== undefined && <Dialogues entry={entry} open={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function AssessorPage(): ReactNode {
  const { id } = useParams({ from: '/assessors/$id' });
  const query = useQuery({
    queryKey: ['assessor', id],
    queryFn: () => got<Entry>(api.GET('/api/assessors/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(entry) => <Whole entry={entry} />}</Shown>;
}
