// What forms of commands are made of.
import { Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from './page.js';

export interface Form {
  readonly fields: (page: Page) => ReactNode;
  readonly body: (data: FormData) => object;
  /** What cannot be taken back, said before it is done. */
  readonly warning?: string;
}

export const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const days = (data: FormData): string[] =>
  ['day1', 'day2', 'day3'].map((name) => text(data, name)).filter((day) => day !== '');

export const reason = (label = 'Reason'): Form => ({
  fields: () => <Textarea name="reason" label={label} required autosize minRows={2} data-autofocus />,
  body: (data) => ({ reason: text(data, 'reason') }),
});

export const nothing = (words: string): Form => ({ fields: () => <Text size="sm">{words}</Text>, body: () => ({}) });
