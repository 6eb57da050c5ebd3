import { Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useActions } from '../shell/actions.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText, moneyText } from '../shell/words.js';
import { isIn, restOf, sizeOf, type Line } from './bank.js';
import { Decisions, type Open } from './decisions.js';
import { SuggestionText } from './suggestion-text.js';

interface Props {
  readonly line: Line;
  /** The one that the keys are for. */
  readonly current: boolean;
  readonly onHere: () => void;
  readonly onDecided: () => void;
}

const Money = ({ line }: { readonly line: Line }): ReactNode => (
  <Stack gap={0} w={150}>
    <Text fw={650} size="lg" style={{ fontVariantNumeric: 'tabular-nums' }}>
      {moneyText({ amount: sizeOf(line) })}
    </Text>
    <Text size="xs" c="dimmed">
      {isIn(line) ? 'came in' : 'went out'} {dayText(line.bookedOn)}
    </Text>
  </Stack>
);

const Decided = ({ line, match }: { readonly line: Line; readonly match: NonNullable<Line['match']> }): ReactNode => (
  <Stack gap={2}>
    <Group gap="xs">
      <Tag tone={match.kind === 'ignored' ? 'quiet' : 'good'}>{match.kind === 'ignored' ? 'ignored' : 'matched'}</Tag>
      {match.organisation && (
        <Text size="sm">
          <Link to="/debtors/$id" params={{ id: match.organisation.id }}>
            {match.organisation.name}
          </Link>
        </Text>
      )}
      {match.settled.map(({ invoiceId, number, amount }) => (
        <Text size="sm" key={invoiceId}>
          <Link to="/invoices/$id" params={{ id: invoiceId }}>
            {number}
          </Link>{' '}
          {moneyText(amount)}
        </Text>
      ))}
      {restOf(line) && <Text size="sm">{moneyText({ amount: restOf(line) })} on account</Text>}
      {match.kind === 'refund' && <Text size="sm">refund</Text>}
    </Group>
    {match.reason && <Text size="sm">{match.reason}</Text>}
    {match.takenBack && <Text size="sm">Taken back since: {match.takenBack}</Text>}
    <Text size="xs" c="dimmed">
      {match.by}, {momentText(match.at)}
    </Text>
  </Stack>
);

/** One line of the bank: what it says, what it may be or was decided to be, and what may be done with it. */
export function LineCard({ line, current, onHere, onDecided }: Props): ReactNode {
  const mayDecide = hasRole(useSession(), 'finance');
  const [open, setOpen] = useState<Open>();
  const [best] = line.suggestions;
  useActions(
    current && mayDecide && line.state === 'new'
      ? [
          { label: 'Change what this line is', group: 'Bank', keys: 'c', run: () => setOpen('change') },
          { label: 'Ignore this line', group: 'Bank', keys: 'i', run: () => setOpen('ignore') },
        ]
      : [],
  );
  return (
    <Paper
      component="article"
      withBorder
      p="md"
      id={`line-${line.id}`}
      tabIndex={-1}
      onFocus={onHere}
      aria-label={`${line.description || 'Line'}, ${moneyText({ amount: sizeOf(line) })}`}
      style={current ? { borderColor: 'var(--mantine-color-anchor)' } : undefined}
    >
      <Group align="start" wrap="wrap" gap="lg">
        <Money line={line} />
        <Stack gap={2} style={{ flex: '1 1 220px' }}>
          <Text size="sm" fw={600}>
            {line.description || 'No text'}
          </Text>
          {line.reference && <Text size="sm">{line.reference}</Text>}
          <Text size="xs" c="dimmed">
            {line.account.name}
          </Text>
        </Stack>
        <Stack gap="xs" style={{ flex: '2 1 380px' }}>
          {line.match ? <Decided line={line} match={line.match} /> : <SuggestionText line={line} suggestion={best} />}
          {mayDecide && <Decisions line={line} current={current} open={open} onOpen={setOpen} onDecided={onDecided} />}
        </Stack>
      </Group>
    </Paper>
  );
}
