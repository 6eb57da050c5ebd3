// The check of the facts, beside what is checked: the organisation's points, and what became of them.
import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { Hidden, LongField } from '../forms/fields.js';
import { Shown } from '../shell/states.js';
import { SegmentSaid, SummarySaid } from './remarks-shown.js';
import { checkOf, type Check } from './report-query.js';

interface Props {
  readonly page: Page;
  readonly list: 'points' | 'changes';
  readonly label: string;
  /** What stands over the field of a segment. */
  readonly above: (check: Check, no: number) => ReactNode;
}

/** A text by segment; those left empty are left out, and all may be. */
const BySegment = ({ page, list, label, above }: Props): ReactNode => (
  <Shown of={useQuery(checkOf(page))}>
    {({ check }) => (
      <>
        <Hidden name={`${list}/`} value="" />
        {check && list === 'points' && <SummarySaid summary={check.remarks.summary} />}
        <Text size="sm">{label}</Text>
        {page.segments.map(({ no, title }, index) => (
          <div key={no}>
            <Title order={3} size="sm">
              {no}. {title}
            </Title>
            {check && above(check, no)}
            <Hidden name={`${list}/${index}/segment`} value={no} kind="number" fixed />
            <LongField
              name={`${list}/${index}/text`}
              label={`${list === 'points' ? 'Not right in' : 'Changed in'} segment ${no}`}
              minRows={1}
            />
          </div>
        ))}
      </>
    )}
  </Shown>
);

export const PointsFields = ({ page }: { readonly page: Page }): ReactNode => (
  <BySegment
    page={page}
    list="points"
    label="What of this is not right? No point at all says “no comment”."
    above={({ remarks }, no) => <SegmentSaid remarks={remarks} no={no} />}
  />
);

export const ChangesFields = ({ page }: { readonly page: Page }): ReactNode => (
  <BySegment
    page={page}
    list="changes"
    label="What was changed, or why not?"
    above={({ points }, no) =>
      points
        .filter(({ segment }) => segment === no)
        .map(({ text }) => (
          <Text size="sm" key={text}>
            The organisation: {text}
          </Text>
        ))
    }
  />
);
