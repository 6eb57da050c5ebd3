import { Fieldset, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Hidden, LongField } from '../forms/fields.js';
import type { Page } from './page.js';

interface Props {
  /** Of the standards that the case follows. */
  readonly segments: Page['segments'];
}

interface CommentsProps extends Props {
  /** Written already, by the segment's number. */
  readonly given?: Readonly<Record<number, string>>;
}

/** What has to change, by segment; empty ones are left out. */
export const SegmentComments = ({ segments, given = {} }: CommentsProps): ReactNode =>
  segments.map(({ no, title }, index) => (
    <div key={no}>
      <Hidden name={`comments/${index}/segment`} value={no} kind="number" fixed />
      <LongField
        name={`comments/${index}/comment`}
        label={`${no}. ${title}`}
        minRows={1}
        defaultValue={given[no] ?? ''}
      />
    </div>
  ));

/** What the report says of each segment beside its figures; empty ones are left out. */
export const SegmentRemarks = ({ segments }: Props): ReactNode =>
  segments.map(({ no, title }, index) => (
    <Fieldset key={no} legend={`${no}. ${title}`}>
      <Hidden name={`segments/${index}/no`} value={no} kind="number" fixed />
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
interface TextsProps extends Props {
  readonly list: string;
  readonly label: string;
}

export const SegmentTexts = ({ segments, list, label }: TextsProps): ReactNode => (
  <>
    <Hidden name={`${list}/`} value="" />
    <Text size="sm">{label}</Text>
    {segments.map(({ no, title }, index) => (
      <div key={no}>
        <Hidden name={`${list}/${index}/segment`} value={no} kind="number" fixed />
        <LongField name={`${list}/${index}/text`} label={`${no}. ${title}`} minRows={1} />
      </div>
    ))}
  </>
);

/** What a report says in words: on the whole, and segment by segment. */
export const ReportText = ({ segments }: Props): ReactNode => (
  <>
    <LongField name="summary" label="Summary" description="Paragraphs parted by an empty line." required minRows={4} />
    <SegmentRemarks segments={segments} />
  </>
);
