// The case before and the case after, in the list that somebody came from. The list is remembered for this window only.
import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useActions } from '../shell/actions.js';

const KEY = 'casework-list';

interface Ref {
  readonly number: string;
  readonly cycle: number;
}

/** Said by a list of cases whenever it shows its rows. */
export function rememberList(rows: readonly Ref[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(rows.map(({ number, cycle }) => ({ number, cycle }))));
}

function remembered(): readonly Ref[] {
  const stored = sessionStorage.getItem(KEY);
  return stored ? (JSON.parse(stored) as readonly Ref[]) : [];
}

export function Neighbours({ number, cycle }: Ref): ReactNode {
  const list = remembered();
  const here = list.findIndex((each) => each.number === number && each.cycle === cycle);
  const go = useNavigate();
  const open = (to: Ref | undefined) => (): void => {
    if (to) void go({ to: '/cases/$number/$cycle', params: { number: to.number, cycle: String(to.cycle) } });
  };
  const [before, after] = [list[here - 1], here < 0 ? undefined : list[here + 1]];
  useActions([
    ...(before ? [{ label: 'Previous case', group: 'On this case', keys: '[', run: open(before) }] : []),
    ...(after ? [{ label: 'Next case', group: 'On this case', keys: ']', run: open(after) }] : []),
  ]);
  if (here < 0 || list.length < 2) return null;
  return (
    <Group gap={4} wrap="nowrap" className="no-print">
      <ActionIcon variant="subtle" aria-label="Previous case" disabled={!before} onClick={open(before)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text size="sm" c="dimmed">
        {here + 1} of {list.length}
      </Text>
      <ActionIcon variant="subtle" aria-label="Next case" disabled={!after} onClick={open(after)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
