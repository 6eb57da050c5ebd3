import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { caseLink } from '../cases/case-link.js';
import { Answers } from '../lists/answers.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { selecting } from '../lists/selecting.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { SweepForm } from './sweep-form.js';

type Row = Schemas['EvidenceOverTime'];
type Swept = Schemas['EvidenceSweptList']['items'];

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Document', cell: ({ title }) => title },
  { title: 'Kind', cell: ({ kind, retention }) => `${kind} (kept as ${retention})` },
  { title: 'Case', cell: caseLink, plain: ({ number }) => number },
  { title: 'Organisation', cell: ({ organisation }) => organisation },
  { title: 'Cycle ended', cell: ({ closedOn }) => dayText(closedOn) },
  { title: 'Kept until', cell: ({ keptUntil }) => dayText(keptUntil) },
  {
    title: 'Legal hold',
    cell: ({ heldWhy }) => (heldWhy === null ? 'none' : <Tag tone="warn">{heldWhy}</Tag>),
    plain: ({ heldWhy }) => heldWhy ?? '',
  },
];

const NONE: ReadonlySet<string> = new Set();

/** Evidence whose time is over: looked through and removed by a person. */
export function RetentionPage(): ReactNode {
  const [ticked, setTicked] = useState(NONE);
  const [sweeping, setSweeping] = useState(false);
  const [swept, setSwept] = useState<Swept>();
  const list = usePages<Row>(['evidence retention'], (query) =>
    got<Schemas['EvidenceOverTimeList']>(api.GET('/api/evidence-retention', { params: { query } })),
  );
  const rows = list.rows ?? [];
  const selected = rows.filter(({ id }) => ticked.has(id));
  const ticks = selecting<Row>({
    ...{ rows, keyOf: ({ id }) => id, nameOf: ({ title }) => title },
    ...{ selected: new Set(selected.map(({ id }) => id)), onSelect: setTicked },
  });
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Evidence to remove</PageTitle>
        <Button disabled={selected.length === 0} onClick={() => setSweeping(true)}>
          Remove {selected.length === 0 ? 'what is selected' : `${selected.length} selected`}
        </Button>
      </Group>
      <Text size="sm">
        These documents have been kept as long as their standards ask. Nothing is removed by itself; a legal hold keeps
        a document.
      </Text>
      <List
        of={list}
        label="Evidence to remove"
        columns={[ticks, ...COLUMNS]}
        keyOf={({ id }) => id}
        empty="No document has been kept longer than asked."
        minWidth={860}
      />
      {sweeping && <SweepForm selected={selected} onClose={() => setSweeping(false)} done={setSwept} />}
      {swept && (
        <Answers
          items={swept.map(({ id, title, done, words }) => ({ key: id, name: title, done, words }))}
          onClose={() => {
            setSwept(undefined);
            setTicked(NONE);
          }}
        />
      )}
    </Stack>
  );
}
