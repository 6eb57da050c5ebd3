import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';
import { ComparedCriteria } from './compared-criteria.js';
import { useComparison, type Comparison } from './comparison.js';

interface SegmentRow extends Readonly<Comparison['overall']> {
  readonly name: string;
  readonly key: string;
}

const percent = (value: string | null): string => (value === null ? '–' : `${value} %`);

const columns = (differing: boolean): readonly Column<SegmentRow>[] => [
  { title: 'Segment', cell: ({ name }) => name },
  { title: 'Self-score', cell: ({ self }) => percent(self), right: true },
  { title: 'Assessor', cell: ({ assessor }) => percent(assessor), right: true },
  {
    title: 'Difference',
    cell: ({ divergence }) => (divergence === null ? '–' : divergence.replace('-', '−')),
    right: true,
  },
  ...(differing
    ? [{ title: 'With the alternatives', cell: ({ alternative }: SegmentRow) => percent(alternative), right: true }]
    : []),
];

function Summary({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { segments, overall, alternativeGrade } = comparison;
  const differing = overall.alternative !== null;
  return (
    <Stack gap="xs">
      <Rows
        label="Scores by segment"
        columns={columns(differing)}
        rows={[
          ...segments.map(({ no, title, ...figures }) => ({ ...figures, key: String(no), name: `${no}. ${title}` })),
          { ...overall, key: 'overall', name: 'Overall' },
        ]}
        keyOf={({ key }) => key}
        minWidth={520}
      />
      <Text size="xs" c="dimmed">
        Differences in percentage points: + where the assessor scores higher than the organisation did.
      </Text>
      {differing && (
        <Text size="sm">
          With the supervisor’s alternatives the scores would come to {overall.alternative} %:{' '}
          {capital(alternativeGrade ?? 'no award')}. The sealed scores are those that count.
        </Text>
      )}
    </Stack>
  );
}

function Whole({ page, comparison }: { readonly page: Page; readonly comparison: Comparison }): ReactNode {
  if (comparison.setNo === 0)
    return (
      <Nothing>
        The assessor has not submitted scores yet. Until then nothing is compared, so that nobody’s judgement is
        steered.
      </Nothing>
    );
  return (
    <Stack pt="md">
      <Summary comparison={comparison} />
      {comparison.rules.segments.map((segment) => (
        <details key={segment.no} open={comparison.alternatives.some(({ score }) => isOf(score.criterion, segment))}>
          <summary>
            <Title order={3} size="h5" component="span" style={{ display: 'inline' }}>
              {segment.no}. {segment.title}
            </Title>
          </summary>
          <ComparedCriteria page={page} comparison={comparison} segment={segment} />
        </details>
      ))}
    </Stack>
  );
}

const isOf = (criterion: string, { criteria }: Comparison['rules']['segments'][number]): boolean =>
  criteria.some(({ id }) => id === criterion);

/** The organisation's scores, the assessor's and the supervisor's beside each other. */
export const ComparisonPart = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useComparison(page)}>{(comparison) => <Whole page={page} comparison={comparison} />}</Shown>
);
