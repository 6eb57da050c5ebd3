import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { dayText, momentText } from '../shell/words.js';
import { ChangeDialogue, type Wanted } from './change-dialogue.js';
import { WEEKDAY } from './words.js';

type Holiday = Schemas['BankHoliday'];
type Version = Schemas['CalendarVersion'];

const HOLIDAYS: readonly Column<Holiday>[] = [
  {
    title: 'Day',
    cell: ({ day }) => (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        {WEEKDAY.format(new Date(`${day}T00:00:00Z`))} {dayText(day)}
      </Text>
    ),
    plain: ({ day }) => day,
  },
  { title: 'Bank holiday', cell: ({ title }) => title },
  {
    title: 'Source',
    cell: ({ source }) => (
      <Text size="xs" c="dimmed">
        {source}
      </Text>
    ),
    plain: ({ source }) => source,
  },
  { title: 'Since version', cell: ({ sinceVersion }) => String(sinceVersion), right: true },
];

const VERSIONS: readonly Column<Version>[] = [
  { title: 'Version', cell: ({ version }) => String(version), right: true },
  { title: 'Made', cell: ({ madeAt, by }) => `${momentText(madeAt)}, ${by}`, plain: ({ madeAt }) => madeAt },
  {
    title: 'Change',
    cell: ({ change, reason }) => (
      <>
        <Text size="sm">{change ?? 'The days as they came'}</Text>
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
      </>
    ),
    plain: ({ change, reason }) => ({ Change: change ?? '', Reason: reason }),
  },
  { title: 'Source', cell: ({ source }) => source ?? '–' },
  { title: 'Bank holidays', cell: ({ holidays }) => String(holidays), right: true },
  { title: 'Deadlines moved', cell: ({ deadlines }) => String(deadlines), right: true },
];

const toDo = (onChoose: (wanted: Wanted) => void): Column<Holiday> => ({
  title: 'What to do',
  plain: () => ({}),
  cell: ({ day, title }) => (
    <Group gap="xs" wrap="nowrap">
      {(['move', 'remove'] as const).map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          aria-label={`${kind === 'move' ? 'Move' : 'Remove'} ${title}, ${dayText(day)}`}
          onClick={() => onChoose({ kind, day, title })}
        >
          {kind === 'move' ? 'Move' : 'Remove'}
        </Button>
      ))}
    </Group>
  ),
});

function Versions(): ReactNode {
  const versions = usePages<Version>(['bank-holidays', 'versions'], (paging) =>
    got<Schemas['CalendarVersionList']>(api.GET('/api/bank-holidays/versions', { params: { query: paging } })),
  );
  return (
    <Section title="Versions of the calendar">
      <List
        of={versions}
        label="Versions of the calendar"
        columns={VERSIONS}
        keyOf={({ version }) => String(version)}
        empty="The days that come with the program hold; nothing has been changed."
      />
    </Section>
  );
}

/** The bank holidays that working dates and reminders go by, how they came to be, and how to change one. */
export function HolidaysPage(): ReactNode {
  const [filter] = useFilter();
  const session = useSession();
  const [wanted, setWanted] = useState<Wanted>();
  const mayChange = hasRole(session, 'office', 'manager');
  const thisYear = session.today.slice(0, 4);
  const years = Array.from({ length: 30 }, (_each, index) => String(2003 + index));
  const holidays = usePages<Holiday>(['bank-holidays', filter], (paging) =>
    got<Schemas['BankHolidayList']>(
      api.GET('/api/bank-holidays', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Bank holidays</PageTitle>
        {mayChange && <Button onClick={() => setWanted({ kind: 'add' })}>Add a bank holiday</Button>}
      </Group>
      <Text size="sm">
        England and Wales. Working dates roll back before them, reminders go out around them; what was promised stays
        promised, whatever changes here.
      </Text>
      <Group align="end">
        <ChoiceFilter name="year" label={`Year (else from ${thisYear} on)`} data={years} />
      </Group>
      <List
        of={holidays}
        label="Bank holidays"
        columns={mayChange ? [...HOLIDAYS, toDo(setWanted)] : HOLIDAYS}
        keyOf={({ day }) => day}
        empty="No bank holiday is on record for these years: every Monday to Friday counts as a working day."
      />
      <Versions />
      {wanted && <ChangeDialogue wanted={wanted} onClose={() => setWanted(undefined)} />}
    </Stack>
  );
}
