import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { NextSteps } from '../shell/next-steps.js';
import { PageTitle } from '../shell/page-title.js';
import { Alarm, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText } from '../shell/words.js';
import { ApplicationStep, type Application } from './application-forms.js';
import { Waits } from './application-list.js';

const HISTORY: readonly Column<Application['history'][number]>[] = [
  { title: 'When', cell: ({ at }) => momentText(at) },
  {
    title: 'What',
    cell: ({ title, detail }) => (
      <>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </>
    ),
  },
  { title: 'By', cell: ({ by }) => by },
];

function Facts({ application }: { readonly application: Application }): ReactNode {
  const { email, employer, basedIn, submittedOn, trainingOn, assessorId, enquiryId } = application;
  return (
    <Group gap="xl">
      <Fact name="E-mail">
        <a href={`mailto:${email}`}>{email}</a>
      </Fact>
      <Fact name="Employer">{employer ?? '–'}</Fact>
      <Fact name="Based in">{basedIn ?? '–'}</Fact>
      <Fact name="Received">{dayText(submittedOn)}</Fact>
      {trainingOn && <Fact name="Training agreed for">{dayText(trainingOn)}</Fact>}
      <Fact name="Waits for">
        <Waits {...application} />
      </Fact>
      {assessorId && (
        <Fact name="On the register">
          <PageLink to="/assessors/$id" params={{ id: assessorId }} size="sm">
            Entry
          </PageLink>
        </Fact>
      )}
      {enquiryId && (
        <Fact name="Came from">
          <PageLink to="/enquiries/$id" params={{ id: enquiryId }} size="sm">
            Enquiry
          </PageLink>
        </Fact>
      )}
    </Group>
  );
}

function Whole({ application }: { readonly application: Application }): ReactNode {
  const [open, setOpen] = useState<Application['possibilities'][number]>();
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={application.number}>{application.name}</PageTitle>
          <Text>Application {application.number} to become an assessor</Text>
        </div>
        <Tag tone={application.waitsOn === null ? 'quiet' : 'warn'}>{application.stageWords}</Tag>
      </Group>
      {application.trouble && <Alarm title={application.trouble} />}
      <Facts application={application} />
      <Paper withBorder p="md">
        <NextSteps steps={application.possibilities} keyOf={({ command }) => command} onOpen={setOpen} />
      </Paper>
      <div>
        <Title order={2} size="h4">
          Experience
        </Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{application.experience}</Text>
      </div>
      <Title order={2} size="h4">
        History
      </Title>
      <Rows label="History" rows={application.history} columns={HISTORY} keyOf={({ seq }) => String(seq)} />
      <Title order={2} size="h4">
        Mails
      </Title>
      {application.mails.map(({ id, subject, at, to }) => (
        <Text size="sm" key={id}>
          {momentText(at)} to {to}:{' '}
          <PageLink to="/mails/$id" params={{ id }} size="sm">
            {subject}
          </PageLink>
        </Text>
      ))}
      {open && <ApplicationStep application={application} step={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function ApplicationPage(): ReactNode {
  const { id } = useParams({ from: '/assessor-applications/$id' });
  const query = useQuery({
    queryKey: ['assessor-application', id],
    queryFn: () => got<Application>(api.GET('/api/assessor-applications/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(application) => <Whole application={application} />}</Shown>;
}
