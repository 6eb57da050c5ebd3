import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { PolicyPanel } from './policy-panel.js';

/** On the page of a case: when its draft arises and what debt holds. */
export const CaseBilling = ({ number, cycle }: { readonly number: string; readonly cycle: number }): ReactNode => (
  <Box pt="md">
    <PolicyPanel level="case" of={{ caseNumber: number, cycle }} />
  </Box>
);
