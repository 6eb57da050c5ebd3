import { Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital, dayText, momentText } from '../shell/words.js';
import { Decisions, OutcomeTag, votesText } from './decisions.js';
import { Members } from './members.js';

export const BoardPage = (): ReactNode => (
  <Stack gap="xl">
    <PageTitle>Advisory Board</PageTitle>
    <Decisions />
    <Members />
  </Stack>
);

type Decision = Schemas['BoardDecision'];
const VOTES = [
  { title: 'Member', cell: ({ name }: Decision['votes'][number]) => name },
  { title: 'Vote', cell: ({ vote }: Decision['votes'][number]) => vote },
];

function Whole({ decision }: { readonly decision: Decision }): ReactNode {
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Minute ${decision.minuteNo}`}>{decision.subject}</PageTitle>
          <Text>
            Minute {decision.minuteNo}, decided on {dayText(decision.decidedOn)}
          </Text>
        </div>
        <OutcomeTag outcome={decision.outcome} />
      </Group>
      <Paper withBorder p="md">
        <Text style={{ whiteSpace: 'pre-line' }}>{decision.resolution}</Text>
      </Paper>
      <Group gap="xl">
        <Fact name="About">{capital(decision.kind)}</Fact>
        <Fact name="Votes">{votesText(decision)}</Fact>
        <Fact name="On record since">
          {momentText(decision.recordedAt)}
          {decision.provenance === 'imported' && ' (from a file)'}
        </Fact>
        {decision.replaces && <Fact name="Replaces">minute {decision.replaces}</Fact>}
        {decision.replacedBy && <Fact name="Replaced by">minute {decision.replacedBy}</Fact>}
      </Group>
      {decision.kind === 'appointment' && decision.subjectId && (
        <PageLink to="/assessors/$id" params={{ id: decision.subjectId }} size="sm">
          To the register entry
        </PageLink>
      )}
      {decision.kind === 'standards' && decision.subjectId && (
        <PageLink to="/standards/drafts/$id" params={{ id: decision.subjectId }} size="sm">
          To the draft of the standards
        </PageLink>
      )}
      {decision.votes.length === 0 ? (
        <Nothing>The minutes do not say who voted.</Nothing>
      ) : (
        <Rows label="Votes" rows={decision.votes} columns={VOTES} keyOf={({ memberId }) => memberId} minWidth={320} />
      )}
    </Stack>
  );
}

export function DecisionPage(): ReactNode {
  const { id } = useParams({ from: '/board/decisions/$id' });
  const query = useQuery({
    queryKey: ['board', 'decision', id],
    queryFn: () => got<Decision>(api.GET('/api/board/decisions/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(decision) => <Whole decision={decision} />}</Shown>;
}
