import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { SearchField } from '../lists/search-field.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';
import { DecisionForm } from './decision-form.js';

type Decision = Schemas['BoardDecision'];

export const OutcomeTag = ({ outcome }: Pick<Decision, 'outcome'>): ReactNode => (
  <Tag tone={outcome === 'carried' ? 'good' : 'alarm'}>{outcome}</Tag>
);

/** `4 for, 1 against` */
export const votesText = ({ votes }: Pick<Decision, 'votes'>): string => {
  const said = (['for', 'against', 'abstained', 'recused'] as const)
    .map((vote) => ({ vote, count: votes.filter((each) => each.vote === vote).length }))
    .filter(({ count }) => count > 0);
  return said.map(({ vote, count }) => `${count} ${vote}`).join(', ') || 'votes not on record';
};

const COLUMNS: readonly Column<Decision>[] = [
  {
    title: 'Minute',
    cell: ({ id, minuteNo }) => (
      <Link to="/board/decisions/$id" params={{ id }}>
        {minuteNo}
      </Link>
    ),
    plain: ({ minuteNo }) => minuteNo,
  },
  { title: 'Decided', cell: ({ decidedOn }) => dayText(decidedOn), plain: ({ decidedOn }) => decidedOn },
  {
    title: 'Subject',
    cell: ({ subject, kind }) => (
      <>
        <Text size="sm">{subject}</Text>
        <Text size="xs" c="dimmed">
          {capital(kind)}
        </Text>
      </>
    ),
    plain: ({ subject, kind }) => ({ Subject: subject, Kind: kind }),
  },
  { title: 'Votes', cell: votesText },
  {
    title: 'Outcome',
    cell: ({ outcome, replacedBy }) => (
      <Group gap={6}>
        <OutcomeTag outcome={outcome} />
        {replacedBy && <Tag tone="warn">replaced by {replacedBy}</Tag>}
      </Group>
    ),
    plain: ({ outcome, replacedBy }) => ({ Outcome: outcome, 'Replaced by': replacedBy ?? '' }),
  },
];

export function Decisions(): ReactNode {
  const [filter] = useFilter();
  const [recording, setRecording] = useState(false);
  const mayRecord = hasRole(useSession(), 'office', 'manager', 'board');
  const decisions = usePages<Decision>(['board', 'decisions', filter], (paging) =>
    got<Schemas['BoardDecisionList']>(
      api.GET('/api/board/decisions', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          Decisions
        </Title>
        {mayRecord && <Button onClick={() => setRecording(true)}>Record a decision</Button>}
      </Group>
      <Group align="end">
        <SearchField />
        <ChoiceFilter name="kind" label="About" data={['appointment', 'standards', 'conflict', 'other']} />
      </Group>
      <List
        of={decisions}
        label="Decisions of the Board"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No decision fits. What the Board decides is recorded here with its minute and votes."
      />
      {recording && <DecisionForm onClose={() => setRecording(false)} />}
    </Stack>
  );
}
