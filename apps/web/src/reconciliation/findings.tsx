import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { Section } from '../shell/section.js';
import { Tag } from '../shell/tag.js';
import { PROCEEDING_PAGES } from '../proceedings/parts.js';
import { capital, momentText } from '../shell/words.js';
import { Outcome } from './outcome.js';

type Run = Schemas['Reconciliation'];
type Finding = Schemas['ReconciliationFinding'];

const ABOUT: Readonly<Record<Finding['about'], string>> = {
  chain: 'Chain of events',
  projection: 'Lists',
  workflow: 'Workflow',
  deadline: 'Deadline',
  reminder: 'Reminder',
  timer: 'Timer',
  mail: 'Mail',
  calendar: 'Calendar',
};

const COLUMNS: readonly Column<Finding>[] = [
  {
    title: 'Of',
    cell: ({ number, cycle, proceeding }) =>
      proceeding ? (
        <Link to={PROCEEDING_PAGES[proceeding.kind]} params={{ id: proceeding.id }}>
          {capital(proceeding.kind)} {proceeding.number}
        </Link>
      ) : number ? (
        <Link to="/cases/$number/$cycle" params={{ number, cycle: String(cycle ?? 1) }}>
          {number}
        </Link>
      ) : (
        '–'
      ),
    plain: ({ number, proceeding }) => proceeding?.number ?? number ?? '',
  },
  { title: 'About', cell: ({ about }) => ABOUT[about] },
  { title: 'What was found', cell: ({ words }) => words },
  {
    title: 'What was done',
    cell: ({ mended }) => (mended === null ? <Tag tone="alarm">left for a person</Tag> : mended),
    plain: ({ mended }) => mended ?? 'left for a person',
  },
];

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What one run has found: first what somebody has to see to. */
export function Findings({ run }: { readonly run: Run }): ReactNode {
  const [{ about }] = useFilter();
  const findings = usePages<Finding>(['reconciliations', run.id, run.finishedAt, about], (paging) =>
    got<Schemas['ReconciliationFindingList']>(
      api.GET('/api/reconciliations/{id}/findings', {
        params: { path: { id: run.id }, query: { ...paging, ...(about ? { about } : {}) } as never },
      }),
    ),
  );
  return (
    <Section title={`${momentText(run.startedAt)}, by ${run.by}`} actions={<Outcome run={run} />}>
      <Text size="sm" role="status">
        {run.finishedAt
          ? `Looked at: ${counted(run.cases, 'case')}, ${counted(run.proceedings, 'proceeding')} after a report, ${counted(run.workflows, 'workflow')}; ${run.repairs ? 'what was safe was mended' : 'nothing was mended, only reported'}.`
          : 'Under way; what it finds is here once it is over.'}
      </Text>
      {run.found > 0 && (
        <>
          <Group>
            <ChoiceFilter
              name="about"
              label="About"
              data={Object.entries(ABOUT).map(([value, label]) => ({ value, label }))}
            />
          </Group>
          <List
            of={findings}
            label="Findings"
            columns={COLUMNS}
            keyOf={({ no }) => String(no)}
            empty="Nothing of this kind was found."
          />
        </>
      )}
    </Section>
  );
}
