import { Accordion, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';

interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly guidance: string;
  readonly points: number;
}
interface Segment {
  readonly no: number;
  readonly title: string;
  readonly weight: number;
  readonly criteria: readonly Criterion[];
}

const COLUMNS: readonly Column<Criterion>[] = [
  { title: 'No.', cell: ({ id }) => id },
  {
    title: 'Criterion',
    cell: ({ title, guidance }) => (
      <>
        <Text size="sm">{title}</Text>
        <Text size="xs" c="dimmed">
          {guidance}
        </Text>
      </>
    ),
  },
  { title: 'Points', cell: ({ points }) => points, right: true },
];

interface Props {
  readonly segments: readonly Segment[];
  /** What may be done with a segment. */
  readonly actions?: (segment: Segment) => ReactNode;
}

/** The six segments, each opened to its criteria. */
export const Segments = ({ segments, actions }: Props): ReactNode => (
  <Accordion multiple variant="separated">
    {segments.map((segment) => (
      <Accordion.Item key={segment.no} value={String(segment.no)}>
        <Accordion.Control>
          <Text fw={600}>
            {segment.no}. {segment.title}
          </Text>
          <Text size="xs" c="dimmed">
            Weight {segment.weight}, {segment.criteria.length} criteria,{' '}
            {segment.criteria.reduce((sum, { points }) => sum + points, 0)} points
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Stack>
            {actions && <Group>{actions(segment)}</Group>}
            <Rows
              label={`Criteria of segment ${segment.no}`}
              rows={segment.criteria}
              columns={COLUMNS}
              keyOf={({ id }) => id}
            />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    ))}
  </Accordion>
);
