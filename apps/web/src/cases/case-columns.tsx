import { Text } from '@mantine/core';
import type { Column } from '../lists/column.js';
import { capital, dayText } from '../shell/words.js';
import { caseLink } from './case-link.js';
import type { CaseRow } from './case-query.js';
import { DueBadge } from './due.js';

export const caseKey = ({ number, cycle }: Pick<CaseRow, 'number' | 'cycle'>): string => `${number}/${cycle}`;

const kindText = (kind: string): string => capital(kind.toLowerCase().replaceAll('_', ' '));

export const CASE: Column<CaseRow> = {
  title: 'Case',
  cell: caseLink,
  plain: ({ number, cycle }) => ({ Case: number, Cycle: String(cycle) }),
};

export const WHOSE: Column<CaseRow> = {
  title: 'Organisation and programme',
  cell: ({ organisation, programme }) => (
    <>
      <Text size="sm" fw={600}>
        {organisation.name}
      </Text>
      <Text size="sm">{programme.name}</Text>
    </>
  ),
  plain: ({ organisation, programme }) => ({ Organisation: organisation.name, Programme: programme.name }),
};

export const STAGE: Column<CaseRow> = { title: 'Stage', cell: ({ stageWords }) => stageWords };

export const WAITING: Column<CaseRow> = {
  title: 'Waiting on',
  cell: ({ waitingOn }) => capital(waitingOn.join(', ')) || '–',
};

export const DUE: Column<CaseRow> = {
  title: 'Due',
  cell: ({ due }) => (
    <>
      <DueBadge due={due} />
      {due && (
        <Text size="xs">
          {kindText(due.kind)}, {dayText(due.promisedDay)}
        </Text>
      )}
    </>
  ),
  plain: ({ due }) => ({
    'Due for': due ? kindText(due.kind) : '',
    'Promised day': due?.promisedDay ?? '',
    'Working date': due?.workingDay ?? '',
  }),
};

export const OFFICER: Column<CaseRow> = { title: 'Case officer', cell: ({ officer }) => officer?.name ?? '–' };

export const LEVEL: Column<CaseRow> = {
  title: 'Level',
  cell: ({ grade, targetLevel }) => (grade ? capital(grade) : `aims at ${targetLevel}`),
  plain: ({ grade, targetLevel }) => ({ Level: grade ?? '', 'Target level': targetLevel }),
};
