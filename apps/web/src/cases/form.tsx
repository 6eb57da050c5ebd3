// What forms of commands are made of. A field's name is its place in the body that the api takes (forms/body.ts).
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { LongField } from '../forms/fields.js';
import type { Page } from './page.js';

export interface Form {
  readonly fields: (page: Page) => ReactNode;
  /** Where the fields' names alone do not say the body. */
  readonly body?: (data: FormData) => object;
  /** What cannot be taken back, said before it is done. */
  readonly warning?: string;
}

export const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

export const reason = (label = 'Reason'): Form => ({
  fields: () => <LongField name="reason" label={label} required data-autofocus />,
});

export const nothing = (words: string): Form => ({ fields: () => <Text size="sm">{words}</Text> });
