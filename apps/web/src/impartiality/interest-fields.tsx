import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';

const KINDS = ['employment', 'consultancy', 'training given', 'in-house help', 'board seat', 'family', 'other'];

/** One interest; `at` is where it stands in the body. */
export const InterestFields = ({ at = '' }: { readonly at?: string }): ReactNode => (
  <>
    <Group align="start" grow>
      <ChoiceField name={`${at}kind`} label="Kind" data={KINDS} />
      <TextField name={`${at}body`} label="Organisation or group" required={at === ''} />
    </Group>
    <Group align="start">
      <DayField name={`${at}from`} label="From" />
      <DayField name={`${at}to`} label="Last day" description="Empty while it goes on." />
    </Group>
    <LongField name={`${at}note`} label="Remark" />
  </>
);
