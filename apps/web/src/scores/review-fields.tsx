// What the supervisor has scored otherwise stands in the forms that give the review.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { SegmentComments } from '../cases/segment-fields.js';
import { Shown } from '../shell/states.js';
import { scoreText, useComparison, type Comparison } from './comparison.js';

const open = ({ alternatives }: Comparison): Comparison['alternatives'] =>
  alternatives.filter(({ outcome }) => outcome === 'open');

/** `4.1: 6 of 10 rather than as scored. Why …`, one a line, by segment. */
function remarks(comparison: Comparison): Readonly<Record<number, string>> {
  const bySegment = comparison.rules.segments.map(({ no, criteria }): [number, string] => [
    no,
    open(comparison)
      .flatMap(({ score, comment }) => {
        const criterion = criteria.find(({ id }) => id === score.criterion);
        return criterion ? [`${criterion.id}: ${scoreText(score, criterion)} rather than as scored. ${comment}`] : [];
      })
      .join('\n'),
  ]);
  return Object.fromEntries(bySegment);
}

export const ReturnFields = ({ page }: { readonly page: Page }): ReactNode => (
  <Shown of={useComparison(page)} lines={3}>
    {(comparison) => <SegmentComments segments={page.segments} given={remarks(comparison)} />}
  </Shown>
);

export function AcceptFields({ page }: { readonly page: Page }): ReactNode {
  const { data } = useComparison(page);
  const count = data ? open(data).length : 0;
  return (
    <Text size="sm">
      The grade is computed from the sealed scores.
      {count > 0 &&
        ` ${count === 1 ? 'One alternative score stays' : `${count} alternative scores stay`} on record beside them; the assessor’s count.`}
    </Text>
  );
}
