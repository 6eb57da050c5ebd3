import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText, momentText } from '../shell/words.js';
import { FollowUp } from './misuse-forms.js';
import { MisuseState, type Misuse } from './misuse-state.js';

const NOTES: readonly Column<Misuse['notes'][number]>[] = [
  { title: 'When', cell: ({ at }) => momentText(at) },
  { title: 'What was done', cell: ({ note }) => note },
  { title: 'Outcome', cell: ({ outcome }) => outcome },
  { title: 'By', cell: ({ by }) => by },
];

function Whole({ misuse }: { readonly misuse: Misuse }): ReactNode {
  const [open, setOpen] = useState(false);
  const { usedBy, where, seen, certificateId, certificateNo, reportedBy, reportedOn, notedBy, notes } = misuse;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Mark misuse, ${usedBy}`}>{usedBy}</PageTitle>
          <Text>{where}</Text>
        </div>
        <MisuseState {...misuse} />
      </Group>
      <Group gap="xl">
        <Fact name="Reported">
          {dayText(reportedOn)}, by {reportedBy}
        </Fact>
        <Fact name="Certificate">
          {certificateId ? (
            <PageLink to="/certificates/$id" params={{ id: certificateId }} size="sm">
              {certificateNo}
            </PageLink>
          ) : (
            'none'
          )}
        </Fact>
        <Fact name="Noted by">{notedBy}</Fact>
      </Group>
      <Paper withBorder p="md">
        <Text style={{ whiteSpace: 'pre-line' }}>{seen}</Text>
      </Paper>
      <Group>
        <Button onClick={() => setOpen(true)}>Note what was done</Button>
      </Group>
      <Title order={2} size="h4">
        What was done
      </Title>
      {notes.length === 0 ? (
        <Nothing>Nothing has been done about it yet.</Nothing>
      ) : (
        <Rows label="What was done" rows={notes} columns={NOTES} keyOf={({ at, note }) => at + note} />
      )}
      {open && <FollowUp misuse={misuse} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

export function MisusePage(): ReactNode {
  const { id } = useParams({ from: '/mark-misuse/$id' });
  const query = useQuery({
    queryKey: ['mark-misuse', id],
    queryFn: () => got<Misuse>(api.GET('/api/mark-misuse/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(misuse) => <Whole misuse={misuse} />}</Shown>;
}
