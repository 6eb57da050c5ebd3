import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText } from '../shell/words.js';
import { PolicyForm } from './policy-form.js';
import { changesOf, TERMS, type Version } from './policy-terms.js';

const TONES = { holds: 'good', coming: 'warn', former: 'quiet', replaced: 'quiet' } as const;
const WORDS = {
  holds: 'holds today',
  coming: 'to come',
  former: 'over',
  replaced: 'set anew for that day',
} as const;

/** Each version beside the one that it followed: what it changed. */
const columnsOf = (items: readonly Version[]): readonly Column<Version>[] => [
  { title: 'From', cell: ({ fromDay }) => dayText(fromDay) },
  { title: 'Today', cell: ({ standing }) => <Tag tone={TONES[standing]}>{WORDS[standing]}</Tag> },
  { title: 'What it says otherwise', cell: (version) => changesOf(version, items) },
  { title: 'Why', cell: ({ reason }) => reason },
  {
    title: 'Set by',
    cell: ({ by, at }) => (at ? `${by ?? 'the system'}, ${momentText(at)}` : 'set up with the system'),
  },
];

/** What holds for assessors today, what comes, and what held before. */
export function Policies(): ReactNode {
  const [open, setOpen] = useState(false);
  const keeps = hasRole(useSession(), 'manager');
  const query = useQuery({
    queryKey: ['assessor policies'],
    queryFn: () => got<Schemas['AssessorPolicyList']>(api.GET('/api/assessor-policies')),
  });
  return (
    <Stack pt="md">
      <Shown of={query} lines={6}>
        {({ items }) => {
          const now = items.find(({ standing }) => standing === 'holds');
          return (
            <>
              <Section
                title="What holds for assessors today"
                actions={
                  keeps && (
                    <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
                      Change the policy
                    </Button>
                  )
                }
              >
                <Group gap="xl" align="start">
                  {now &&
                    TERMS.map(({ key, name, words }) => (
                      <Fact key={key} name={name}>
                        {words(now)}
                      </Fact>
                    ))}
                </Group>
                <Text size="sm">
                  A change begins on a day to come. An offer keeps the days of the day on which it was made.
                </Text>
              </Section>
              <Section title="Versions">
                <Rows
                  label="Versions of the policy"
                  rows={items}
                  columns={columnsOf(items)}
                  keyOf={({ id }) => id}
                  minWidth={760}
                />
              </Section>
              {open && now && <PolicyForm now={now} onClose={() => setOpen(false)} />}
            </>
          );
        }}
      </Shown>
    </Stack>
  );
}
