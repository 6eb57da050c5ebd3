import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { NewApplication } from './application-forms.js';

type Row = Schemas['AssessorApplicationRow'];

export const Waits = ({
  waitsOn,
  waitsSince,
  lapsesOn,
}: Pick<Row, 'waitsOn' | 'waitsSince' | 'lapsesOn'>): ReactNode =>
  waitsOn === null ? (
    '–'
  ) : (
    <>
      <Text size="sm">
        {waitsOn === 'board' ? 'the Board' : `the ${waitsOn}`}, since {dayText(waitsSince)}
      </Text>
      {lapsesOn && (
        <Text size="xs" c="dimmed">
          lapses in silence on {dayText(lapsesOn)}
        </Text>
      )}
    </>
  );

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Application',
    whole: true,
    cell: ({ id, number }) => (
      <Link to="/assessor-applications/$id" params={{ id }}>
        {number}
      </Link>
    ),
    plain: ({ number }) => number,
  },
  { title: 'Applicant', cell: ({ name }) => name },
  { title: 'Received', cell: ({ submittedOn }) => dayText(submittedOn), plain: ({ submittedOn }) => submittedOn },
  {
    title: 'Stage',
    cell: ({ stageWords, waitsOn }) => <Tag tone={waitsOn === 'office' ? 'warn' : 'quiet'}>{stageWords}</Tag>,
    plain: ({ stageWords }) => stageWords,
  },
  { title: 'Waits for', cell: Waits, plain: ({ waitsOn }) => waitsOn ?? '' },
];

/** Who wants to become an assessor, running applications first. */
export function ApplicationList(): ReactNode {
  const [opening, setOpening] = useState(false);
  const mayKeep = hasRole(useSession(), 'office', 'manager');
  const applications = usePages<Row>(['assessor-applications'], (paging) =>
    got<Schemas['AssessorApplicationList']>(api.GET('/api/assessor-applications', { params: { query: paging } })),
  );
  return (
    <Stack pt="md">
      {mayKeep && (
        <Group>
          <Button onClick={() => setOpening(true)}>Open an application</Button>
        </Group>
      )}
      <List
        of={applications}
        label="Applications"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="Nobody has applied yet. An application begins here, or from an enquiry."
      />
      {opening && <NewApplication onClose={() => setOpening(false)} />}
    </Stack>
  );
}
