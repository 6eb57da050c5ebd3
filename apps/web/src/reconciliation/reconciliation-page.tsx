import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { ConfirmButton } from '../shell/confirm.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Trouble } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { Findings } from './findings.js';
import { Outcome } from './outcome.js';
import { useRuns } from './runs.js';

type Run = Schemas['Reconciliation'];

const columns = (choose: (id: string) => void): readonly Column<Run>[] => [
  {
    title: 'Begun',
    cell: ({ id, startedAt }) => (
      <Button variant="subtle" size="compact-sm" onClick={() => choose(id)}>
        {momentText(startedAt)}
      </Button>
    ),
    plain: ({ startedAt }) => startedAt,
  },
  { title: 'By', cell: ({ by }) => by },
  { title: 'Repairs', cell: ({ repairs }) => (repairs ? 'what is safe' : 'only reports') },
  { title: 'Cases', cell: ({ cases }) => String(cases), right: true },
  { title: 'Proceedings', cell: ({ proceedings }) => String(proceedings), right: true },
  { title: 'Found', cell: ({ found }) => String(found), right: true },
  { title: 'Mended', cell: ({ mended }) => String(mended), right: true },
  { title: 'Outcome', cell: (run) => <Outcome run={run} />, plain: ({ found, mended }) => String(found - mended) },
];

function Begin(): ReactNode {
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const begin = async (repair: boolean): Promise<void> => {
    await change('/api/reconciliations', { key, body: { repair } });
    setKey(crypto.randomUUID());
    await queries.invalidateQueries();
  };
  const report = useMutation({ mutationFn: () => begin(false) });
  return (
    <>
      <Button variant="default" loading={report.isPending} onClick={() => report.mutate()}>
        Compare now
      </Button>
      <ConfirmButton verb="Compare and repair" run={() => begin(true)}>
        What is safe is mended: lists written anew from the events, clocks and reminders that are missing, workflows
        that are lost or behind, mails that were forgotten. No promise moves and no mail goes out twice. Each repair is
        on record here and on the timeline of its case.
      </ConfirmButton>
      {report.isError && <Trouble error={report.error} />}
    </>
  );
}

/** What the last comparison of events, lists, clocks, workflows and outbox has found, and the earlier ones. */
export function ReconciliationPage(): ReactNode {
  const [filter, setFilter] = useFilter();
  const mayBegin = hasRole(useSession(), 'manager', 'admin');
  const latest = useRuns();
  const runs = usePages<Run>(['reconciliations', 'all', latest.data?.items[0]?.finishedAt], (paging) =>
    got<Schemas['ReconciliationList']>(api.GET('/api/reconciliations', { params: { query: paging } })),
  );
  const chosen = runs.rows?.find(({ id }) => id === filter['run']) ?? latest.data?.items[0];
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Reconciliation</PageTitle>
        {mayBegin && (
          <Group>
            <Begin />
          </Group>
        )}
      </Group>
      <Text size="sm">
        Every night the events of each case, appeal, complaint and certificate are compared with the lists, the clocks
        with the rules, what is open with its workflow, the mails with the post. What is safe is mended; the rest is
        left here for a person. What is new of a night goes to the office and the managers as a mail.
      </Text>
      {chosen && <Findings run={chosen} />}
      <Section title="Earlier reconciliations">
        <List
          of={runs}
          label="Reconciliations"
          columns={columns((id) => setFilter({ run: id }))}
          keyOf={({ id }) => id}
          empty="None yet: the first one comes tonight at a quarter past three."
        />
      </Section>
    </Stack>
  );
}
