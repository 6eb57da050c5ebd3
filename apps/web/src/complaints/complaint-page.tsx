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
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';
import { ComplaintForm, type Complaint, type ComplaintStep } from './complaint-forms.js';

const Facts = ({ complaint }: { readonly complaint: Complaint }): ReactNode => (
  <Group gap="xl">
    <Fact name="From">
      {complaint.complainant}
      {complaint.organisation && `, ${complaint.organisation}`}
    </Fact>
    <Fact name="E-mail">{complaint.email ?? 'none: by post'}</Fact>
    <Fact name="Received">
      {dayText(complaint.receivedOn)}, {complaint.channel}
    </Fact>
    <Fact name="About">
      {capital(complaint.about)}
      {complaint.aboutPerson && `: ${complaint.aboutPerson}`}
    </Fact>
    {complaint.caseNumber && (
      <Fact name="Case">
        <PageLink
          to="/cases/$number/$cycle"
          params={{ number: complaint.caseNumber, cycle: String(complaint.cycle) }}
          size="sm"
        >
          {complaint.caseNumber}
        </PageLink>
      </Fact>
    )}
    <Fact name="Looked into by">{complaint.investigator ?? 'nobody yet'}</Fact>
    <Fact name="Noted by">{complaint.notedBy}</Fact>
  </Group>
);

const Part = ({ title, text }: { readonly title: string; readonly text: string | null }): ReactNode =>
  text && (
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text style={{ whiteSpace: 'pre-line' }}>{text}</Text>
    </div>
  );

function Whole({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const [open, setOpen] = useState<ComplaintStep>();
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <PageTitle>{`Complaint ${complaint.number}`}</PageTitle>
        <Tag tone={complaint.promise ? 'warn' : 'quiet'}>{complaint.stageWords}</Tag>
      </Group>
      <Facts complaint={complaint} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Paper withBorder p="md">
            <NextSteps steps={complaint.possibilities} keyOf={({ command }) => command} onOpen={setOpen} />
          </Paper>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Paper withBorder p="md">
            <Promises clocks={complaint.clocks} redatings={complaint.redatings} />
          </Paper>
        </Grid.Col>
      </Grid>
      <Part title="What is complained of" text={complaint.text} />
      <Part title="What was put right" text={complaint.remedy} />
      <Part title="What was learnt" text={complaint.learning} />
      <History history={complaint.history} />
      <Mails mails={complaint.mails} />
      {open && <ComplaintForm complaint={complaint} step={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function ComplaintPage(): ReactNode {
  const { id } = useParams({ from: '/complaints/$id' });
  const query = useQuery({
    queryKey: ['complaint', id],
    queryFn: () => got<Complaint>(api.GET('/api/complaints/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(complaint) => <Whole complaint={complaint} />}</Shown>;
}
