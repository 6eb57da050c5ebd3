import { Fieldset, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Hidden, LongField } from '../forms/fields.js';

const SEGMENTS = [
  'Clarity of purpose',
  'Stakeholder training and briefing',
  'Selection and matching',
  'Measurement and review',
  'Maintaining high standards of ethics',
  'Administration and support',
];

/** What has to change, by segment; empty ones are left out. */
export const SegmentComments = (): ReactNode =>
  SEGMENTS.map((title, index) => (
    <div key={title}>
      <Hidden name={`comments/${index}/segment`} value={index + 1} kind="number" fixed />
      <LongField name={`comments/${index}/comment`} label={`${index + 1}. ${title}`} minRows={1} />
    </div>
  ));

/** What the report says of each segment beside its figures; empty ones are left out. */
export const SegmentRemarks = (): ReactNode =>
  SEGMENTS.map((title, index) => (
    <Fieldset key={title} legend={`${index + 1}. ${title}`}>
      <Hidden name={`segments/${index}/no`} value={index + 1} kind="number" fixed />
      {(['strengths', 'improvements'] as const).map((kind) => (
        <LongField
          key={kind}
          name={`segments/${index}/${kind}`}
          kind="lines"
          label={kind === 'strengths' ? 'Strengths' : 'Improvements'}
          description="One a line."
          minRows={1}
        />
      ))}
    </Fieldset>
  ));

/** A text by segment under another name; empty ones are left out, and all may be. */
export const SegmentTexts = ({ list, label }: { readonly list: string; readonly label: string }): ReactNode => (
  <>
    <Hidden name={`${list}/`} value="" />
    <Text size="sm">{label}</Text>
    {SEGMENTS.map((title, index) => (
      <div key={title}>
        <Hidden name={`${list}/${index}/segment`} value={index + 1} kind="number" fixed />
        <LongField name={`${list}/${index}/text`} label={`${index + 1}. ${title}`} minRows={1} />
      </div>
    ))}
  </>
);

/** What a report says in words: on the whole, and segment by segment. */
export const ReportText = (): ReactNode => (
  <>
    <LongField name="summary" label="Summary" description="Paragraphs parted by an empty line." required minRows={4} />
    <SegmentRemarks />
  </>
);
