import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { NextPromise } from '../proceedings/parts.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';
import { ABOUT, NewComplaint } from './new-complaint.js';

type Row = Schemas['ComplaintRow'];

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Complaint',
    whole: true,
    cell: ({ id, number }) => (
      <Link to="/complaints/$id" params={{ id }}>
        {number}
      </Link>
    ),
    plain: ({ number }) => number,
  },
  {
    title: 'From',
    cell: ({ complainant, organisation }) => (
      <>
        <Text size="sm">{complainant}</Text>
        {organisation && (
          <Text size="xs" c="dimmed">
            {organisation}
          </Text>
        )}
      </>
    ),
    plain: ({ complainant, organisation }) => ({ From: complainant, Organisation: organisation ?? '' }),
  },
  { title: 'About', cell: ({ about }) => capital(about), plain: ({ about }) => about },
  { title: 'Received', cell: ({ receivedOn }) => dayText(receivedOn), plain: ({ receivedOn }) => receivedOn },
  {
    title: 'State',
    cell: ({ stageWords, promise }) => <Tag tone={promise ? 'warn' : 'quiet'}>{stageWords}</Tag>,
    plain: ({ stageWords, outcome, learning }) => ({
      State: stageWords,
      Outcome: outcome ?? '',
      'What was learnt': learning ?? '',
    }),
  },
  {
    title: 'Promised',
    cell: ({ promise }) => <NextPromise promise={promise} />,
    plain: ({ promise }) => promise?.promisedDay ?? '',
  },
];

/** Complaints about anybody or anything, open ones first. */
export function ComplaintList(): ReactNode {
  const [filter] = useFilter();
  const [noting, setNoting] = useState(false);
  const mayNote = hasRole(useSession(), 'office', 'manager');
  const go = useNavigate();
  const complaints = usePages<Row>(['complaints', filter], (paging) =>
    got<Schemas['ComplaintList']>(api.GET('/api/complaints', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Complaints</PageTitle>
        {mayNote && <Button onClick={() => setNoting(true)}>Note a complaint</Button>}
      </Group>
      <Group align="end">
        <ChoiceFilter name="mine" label="Whose move" data={[{ value: 'true', label: 'mine' }]} />
        <ChoiceFilter
          name="open"
          label="State"
          data={[
            { value: 'true', label: 'open' },
            { value: 'false', label: 'ended' },
          ]}
        />
        <ChoiceFilter name="about" label="About" data={ABOUT} />
      </Group>
      <List
        of={complaints}
        label="Complaints"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No complaint fits. One that comes in is noted here, so that it is acknowledged, looked into and answered."
      />
      {noting && (
        <NewComplaint
          onClose={() => setNoting(false)}
          onDone={({ id }) => void go({ to: '/complaints/$id', params: { id } })}
        />
      )}
    </Stack>
  );
}
