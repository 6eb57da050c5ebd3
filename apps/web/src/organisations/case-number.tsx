import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { PageLink } from '../shell/link.js';

/** The number that a programme has for life, and where it goes on. */
export const CaseNumber = ({ number, cycle, over }: Schemas['CaseOfProgramme']): ReactNode => (
  <Text size="sm">
    Case{' '}
    <PageLink to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }} size="sm">
      {number}
    </PageLink>
    {over ? ', over: the next cycle is opened there' : `, cycle ${cycle} under way`}
  </Text>
);
