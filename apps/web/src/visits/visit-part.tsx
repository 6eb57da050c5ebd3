import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Page } from '../cases/page.js';
import { InterviewsSection } from '../interviews/interviews-section.js';
import { PlanSection } from '../interviews/plan-section.js';
import { DayLog } from './day-log.js';

/** All about the visit of a case: its plan, whom it heard, what happened on its days. */
export const VisitPart = ({ page }: { readonly page: Page }): ReactNode => (
  <Stack pt="md">
    <PlanSection page={page} />
    {page.may.includes('readInterviews') && <InterviewsSection page={page} />}
    <DayLog page={page} />
  </Stack>
);
