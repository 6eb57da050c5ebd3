import { Fieldset, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { capital } from '../shell/words.js';

type Kind = 'comment' | 'strengths' | 'improvements';

const SEGMENTS = [
  'Clarity of purpose',
  'Stakeholder training and briefing',
  'Selection and matching',
  'Measurement and review',
  'Maintaining high standards of ethics',
  'Administration and support',
];

/** Remarks by segment; empty ones are left out. */
export const SegmentFields = ({ kinds }: { readonly kinds: readonly Kind[] }): ReactNode =>
  SEGMENTS.map((title, index) => (
    <Fieldset key={title} legend={`${index + 1}. ${title}`}>
      {kinds.map((kind) => (
        <Textarea
          key={kind}
          name={`${kind}${index + 1}`}
          label={capital(kind)}
          {...(kind === 'comment' ? {} : { description: 'One a line.' })}
          autosize
          minRows={1}
        />
      ))}
    </Fieldset>
  ));

const lines = (data: FormData, name: string): string[] => {
  const value = data.get(name);
  return typeof value === 'string'
    ? value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];
};

export const segmentComments = (data: FormData): object[] =>
  SEGMENTS.flatMap((_title, index) => {
    const comment = lines(data, `comment${index + 1}`).join(' ');
    return comment === '' ? [] : [{ segment: index + 1, comment }];
  });

export const segmentRemarks = (data: FormData): object[] =>
  SEGMENTS.flatMap((_title, index) => {
    const [strengths, improvements] = [lines(data, `strengths${index + 1}`), lines(data, `improvements${index + 1}`)];
    return strengths.length + improvements.length === 0 ? [] : [{ no: index + 1, strengths, improvements }];
  });
