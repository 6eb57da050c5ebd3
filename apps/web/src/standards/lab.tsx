import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Rows } from '../lists/list.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';

type Run = Schemas['StandardsDryRun'];

const outcomeText = (outcome: string): string => (outcome === 'none' ? 'No award' : capital(outcome));

function Figures({ run }: { readonly run: Run }): ReactNode {
  if (run.sets === 0)
    return <Nothing>No case was judged by the version before yet; there is nothing to try the draft on.</Nothing>;
  return (
    <>
      <Text>
        Of {run.sets} cases judged by the version before, {run.changed} would end otherwise.
      </Text>
      <Rows
        label="Outcomes under the draft"
        rows={run.moves}
        minWidth={320}
        columns={[
          { title: 'Was', cell: ({ was }) => outcomeText(was) },
          { title: 'Would be', cell: ({ was, would }) => (was === would ? 'the same' : outcomeText(would)) },
          { title: 'Cases', cell: ({ count }) => count, right: true },
        ]}
        keyOf={({ was, would }) => `${was} ${would}`}
      />
      {run.unjudged > 0 && (
        <Text size="sm">
          {run.unjudged} more cannot be judged: a segment has no criterion that they were scored by.
        </Text>
      )}
    </>
  );
}

/** What past cases would come to under the draft, without names. */
export function Lab({ draftId }: { readonly draftId: string }): ReactNode {
  const query = useQuery({
    queryKey: ['standards', 'lab', draftId],
    queryFn: () => got<Run>(api.GET('/api/standards-drafts/{id}/dry-run', { params: { path: { id: draftId } } })),
  });
  return (
    <Stack pt="md">
      <Text size="sm">
        The accepted scores of past cases, judged once more by the draft. A criterion that is worth more or less keeps
        its share of the points, rounded down; new criteria nobody has scored, so they are left out.
      </Text>
      <Shown of={query} lines={3}>
        {(run) => <Figures run={run} />}
      </Shown>
    </Stack>
  );
}
