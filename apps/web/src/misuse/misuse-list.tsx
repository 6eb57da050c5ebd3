import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { capital, dayText } from '../shell/words.js';
import { NewMisuse } from './misuse-forms.js';
import { MisuseState, OUTCOMES, type Misuse } from './misuse-state.js';

export const MISUSE_COLUMNS: readonly Column<Misuse>[] = [
  {
    title: 'Reported',
    cell: ({ id, reportedOn }) => (
      <Link to="/mark-misuse/$id" params={{ id }}>
        {dayText(reportedOn)}
      </Link>
    ),
    plain: ({ reportedOn, reportedBy }) => ({ Reported: reportedOn, By: reportedBy }),
  },
  {
    title: 'Used by',
    cell: ({ usedBy, certificateNo }) => (
      <>
        <Text size="sm">{usedBy}</Text>
        <Text size="xs" c="dimmed">
          {certificateNo ?? 'no certificate'}
        </Text>
      </>
    ),
    plain: ({ usedBy, certificateNo }) => ({ 'Used by': usedBy, Certificate: certificateNo ?? '' }),
  },
  {
    title: 'What was seen',
    cell: ({ where, seen }) => (
      <>
        <Text size="sm">{where}</Text>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {seen}
        </Text>
      </>
    ),
    plain: ({ where, seen }) => ({ Where: where, Seen: seen }),
  },
  {
    title: 'Outcome',
    cell: (misuse) => <MisuseState {...misuse} />,
    plain: ({ outcome, notes }) => ({ Outcome: outcome, 'Last done': notes[0]?.note ?? '' }),
  },
];

/** Every report of a misuse of the mark, open ones first. */
export function MisuseList(): ReactNode {
  const [filter] = useFilter();
  const [noting, setNoting] = useState(false);
  const go = useNavigate();
  const reports = usePages<Misuse>(['mark-misuse', filter], (paging) =>
    got<Schemas['MisuseList']>(api.GET('/api/mark-misuse', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Mark misuse</PageTitle>
        <Button onClick={() => setNoting(true)}>Note a misuse</Button>
      </Group>
      <Group align="end">
        <ChoiceFilter
          name="outcome"
          label="Outcome"
          data={OUTCOMES.map((value) => ({ value, label: capital(value) }))}
        />
      </Group>
      <List
        of={reports}
        label="Mark misuse"
        columns={MISUSE_COLUMNS}
        keyOf={({ id }) => id}
        empty="No report fits. Whoever sees the mark where it does not belong is noted here, so that it is followed up."
      />
      {noting && (
        <NewMisuse
          onClose={() => setNoting(false)}
          onDone={({ id }) => void go({ to: '/mark-misuse/$id', params: { id } })}
        />
      )}
    </Stack>
  );
}
