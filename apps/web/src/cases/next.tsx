import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useActions } from '../shell/actions.js';
import { capital } from '../shell/words.js';
import { CommandForm } from './command-form.js';
import type { Page } from './page.js';

type Possibility = Page['possibilities'][number];

/** Lead back, or end the cycle: possible, and never the first thing to offer. */
const BACK = [
  ...['withdrawReadiness', 'postponeVisit', 'abortVisit', 'returnScores', 'reopenReview', 'stepBack'],
  ...['endAssignment', 'scoreFromEvidence', 'repeatVisit', 'reportConflict', 'fallDormant'],
];
const ENDINGS = ['withdraw', 'declineApplication', 'lapse'];
const rank = ({ command }: Possibility): number =>
  Number(BACK.includes(command)) + 2 * Number(ENDINGS.includes(command));

/** What may happen next, and why the rest may not. */
export function Next({ page }: { readonly page: Page }): ReactNode {
  const [open, setOpen] = useState<Possibility>();
  const possible = page.possibilities.filter((each) => each.possible && each.allowed);
  const others = page.possibilities.filter((each) => !each.possible || !each.allowed);
  const sorted = [...possible].sort((a, b) => rank(a) - rank(b));
  const first = sorted.find((each) => each.moves && rank(each) === 0);
  useActions(
    sorted.map((each, index) => ({
      label: capital(each.does),
      group: 'On this case',
      ...(index < 9 ? { keys: String(index + 1) } : {}),
      run: () => setOpen(each),
    })),
  );
  return (
    <Stack gap="sm" className="no-print">
      <Title order={2} size="h4">
        What may happen next
      </Title>
      {possible.length === 0 && <Text size="sm">Nothing that is yours to do now.</Text>}
      <Group gap="xs">
        {sorted.map((each) => (
          <Button key={each.command} variant={each === first ? 'filled' : 'default'} onClick={() => setOpen(each)}>
            {capital(each.does)}
          </Button>
        ))}
      </Group>
      {possible.map(
        ({ command, does, why }) =>
          why && (
            <Text size="sm" key={command}>
              {capital(does)}. {why}
            </Text>
          ),
      )}
      {others.length > 0 && (
        <details>
          <summary>Why the rest is not possible now</summary>
          <ul className="plain" style={{ marginBlock: 8 }}>
            {others.map(({ command, does, why, allowed }) => (
              <li key={command}>
                <Text size="sm">
                  <b>{capital(does)}</b>: {allowed ? why : (why ?? 'it is for somebody else to do.')}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {open && (
        <CommandForm
          key={open.command}
          page={page}
          command={open.command}
          title={capital(open.does)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Stack>
  );
}
