import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { NextPromise } from '../proceedings/parts.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

type Row = Schemas['AppealRow'];

export const AppealState = ({ stageWords, late, outcome }: Row): ReactNode => (
  <Group gap={4}>
    <Tag tone={outcome === null ? 'warn' : 'quiet'}>{stageWords}</Tag>
    {late && <Tag tone="alarm">late</Tag>}
  </Group>
);

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Appeal',
    whole: true,
    cell: ({ id, number }) => (
      <Link to="/appeals/$id" params={{ id }}>
        {number}
      </Link>
    ),
    plain: ({ number }) => number,
  },
  {
    title: 'Programme',
    cell: ({ programme, organisation }) => (
      <>
        <Text size="sm">{programme}</Text>
        <Text size="xs" c="dimmed">
          {organisation}
        </Text>
      </>
    ),
    plain: ({ programme, organisation }) => ({ Programme: programme, Organisation: organisation }),
  },
  { title: 'Lodged', cell: ({ lodgedOn }) => dayText(lodgedOn), plain: ({ lodgedOn }) => lodgedOn },
  {
    title: 'State',
    cell: (row) => <AppealState {...row} />,
    plain: ({ stageWords, late, outcome }) => ({
      State: stageWords,
      Late: late ? 'yes' : '',
      Outcome: outcome ?? '',
    }),
  },
  {
    title: 'Promised',
    cell: ({ promise }) => <NextPromise promise={promise} />,
    plain: ({ promise }) => promise?.promisedDay ?? '',
  },
];

/** An appeal has a number a moment after it was lodged on the page of its case. */
const SOON = 3000;

interface Props {
  /** The appeals of one case only. */
  readonly caseNumber?: string;
  readonly empty: ReactNode;
}

export function Appeals({ caseNumber, empty }: Props): ReactNode {
  const [filter] = useFilter();
  const narrowed = caseNumber === undefined ? filter : { caseNumber };
  const appeals = usePages<Row>(
    ['appeals', narrowed],
    (paging) =>
      got<Schemas['AppealList']>(api.GET('/api/appeals', { params: { query: { ...narrowed, ...paging } as never } })),
    caseNumber === undefined ? undefined : SOON,
  );
  return <List of={appeals} label="Appeals" columns={COLUMNS} keyOf={({ id }) => id} empty={empty} />;
}

/** Appeals against results, open ones first. */
export const AppealList = (): ReactNode => (
  <Stack>
    <PageTitle>Appeals</PageTitle>
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
    </Group>
    <Appeals empty="No appeal fits. An organisation lodges one on the page of its case, within the days that its standards give after the report." />
  </Stack>
);
