import { Fieldset } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
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

interface RemarksProps extends Props {
  /** Written already. */
  readonly said?: Schemas['WrittenRemarks'] | undefined;
}

/** What the report says of each segment beside its figures; empty ones are left out. */
const SegmentRemarks = ({ segments, said }: RemarksProps): ReactNode =>
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
          defaultValue={said?.segments.find((each) => each.no === no)?.[kind].join('\n') ?? ''}
        />
      ))}
    </Fieldset>
  ));

interface TextProps extends RemarksProps {
  /** It need not be whole yet. */
  readonly unfinished?: boolean;
}

/** What a report says in words: on the whole, and segment by segment. */
export const ReportText = ({ segments, said, unfinished = false }: TextProps): ReactNode => (
  <>
    <LongField
      name="summary"
      label="Summary"
      description="Paragraphs parted by an empty line. Scores and grade are printed beside it."
      required={!unfinished}
      minRows={4}
      defaultValue={said?.summary ?? ''}
    />
    <SegmentRemarks segments={segments} said={said} />
  </>
);
