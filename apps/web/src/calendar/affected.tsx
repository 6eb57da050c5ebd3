import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PROCEEDING_PAGES } from '../proceedings/parts.js';
import { Nothing } from '../shell/states.js';
import { capital, dayText, momentDayText } from '../shell/words.js';
import { rungText } from './words.js';

type Affected = Schemas['AffectedDeadline'];

const Subject = ({ of: { number, cycle, proceeding } }: { readonly of: Affected }): ReactNode =>
  proceeding ? (
    <Link to={PROCEEDING_PAGES[proceeding.kind]} params={{ id: proceeding.id }} target="_blank">
      {capital(proceeding.kind)} {number}
    </Link>
  ) : (
    <Link to="/cases/$number/$cycle" params={{ number, cycle: String(cycle) }} target="_blank">
      {number}
    </Link>
  );

const COLUMNS: readonly Column<Affected>[] = [
  {
    title: 'Of',
    cell: (each) => (
      <>
        <Subject of={each} />
        <Text size="xs" c="dimmed">
          {each.organisation}
        </Text>
      </>
    ),
  },
  { title: 'What', cell: ({ words }) => capital(words) },
  { title: 'Promised for', cell: ({ promisedDay }) => dayText(promisedDay) },
  {
    title: 'Working date',
    cell: ({ workingDayBefore, workingDayAfter }) =>
      workingDayBefore === workingDayAfter
        ? `${dayText(workingDayBefore)} stays`
        : `${dayText(workingDayBefore)} → ${dayText(workingDayAfter)}`,
  },
  {
    title: 'Reminders',
    cell: ({ rungs }) =>
      rungs.length === 0
        ? 'none moves'
        : rungs.map(({ name, before, after }) => (
            <Text key={name} size="sm">
              {rungText(name)}: {momentDayText(before)} → {momentDayText(after)}
            </Text>
          )),
  },
];

const countOf = (affected: readonly Affected[]): number =>
  new Set(affected.map(({ number, cycle }) => `${number}/${cycle}`)).size;

const AT_FIRST = 25;

/** Every deadline that would move, the earliest first; the promise beside it stays. */
export function AffectedDeadlines({ affected }: { readonly affected: readonly Affected[] }): ReactNode {
  const [all, setAll] = useState(false);
  if (affected.length === 0) return <Nothing>No deadline that runs now is touched by it.</Nothing>;
  const cases = countOf(affected.filter(({ proceeding }) => !proceeding));
  const others = countOf(affected.filter(({ proceeding }) => proceeding));
  const whose = [
    ...(cases > 0 || others === 0 ? [`${cases} ${cases === 1 ? 'case' : 'cases'}`] : []),
    ...(others > 0 ? [`${others} ${others === 1 ? 'proceeding' : 'proceedings'} after a report`] : []),
  ];
  return (
    <>
      <Text size="sm" role="status">
        {affected.length} {affected.length === 1 ? 'deadline' : 'deadlines'} of {whose.join(' and ')} would move. No
        promise does.
      </Text>
      <Rows
        label="Deadlines that would move"
        rows={all ? affected : affected.slice(0, AT_FIRST)}
        columns={COLUMNS}
        keyOf={({ deadlineId }) => deadlineId}
      />
      {affected.length > AT_FIRST && !all && (
        <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setAll(true)}>
          Show all {affected.length}
        </Button>
      )}
    </>
  );
}
