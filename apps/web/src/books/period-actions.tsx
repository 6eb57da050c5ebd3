import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { Hidden, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { ConfirmButton } from '../shell/confirm.js';
import { hasRole, useSession } from '../shell/session.js';
import { sumText } from './figures.js';
import { spanText } from './periods.js';

type Period = Schemas['VatPeriodList']['items'][number];
type Doing = 'ask' | 'open' | 'keep';

const DIALOGUES = {
  ask: {
    title: 'Ask for it to be unlocked',
    path: '/api/books/vat-periods/{from}/ask-unlock',
    why: 'Why it has to change',
  },
  open: { title: 'Unlock the period', path: '/api/books/vat-periods/{from}/decide-unlock', why: 'What you looked at' },
  keep: { title: 'Leave it locked', path: '/api/books/vat-periods/{from}/decide-unlock', why: 'Why it stays locked' },
} as const;

const WARNINGS: Partial<Record<Doing, string>> = {
  open: 'Documents can then be issued with dates in this period again, and its totals change.',
};

function ReasonDialogue({
  doing,
  period,
  onClose,
}: {
  readonly doing: Doing;
  readonly period: Period;
  readonly onClose: () => void;
}): ReactNode {
  const { title, path, why } = DIALOGUES[doing];
  return (
    <FormDialogue
      title={title}
      warning={WARNINGS[doing]}
      onClose={onClose}
      body={(data) => ({ reason: data.get('reason'), ...(doing === 'ask' ? {} : { open: doing === 'open' }) })}
      send={(body, key) => change(path, { key, body, path: { from: period.from } })}
    >
      <Hidden name="period" value={spanText(period)} />
      <LongField name="reason" label={why} required data-autofocus />
    </FormDialogue>
  );
}

/** Locked by finance alone, unlocked by two people; only the buttons that would be allowed. */
export function PeriodActions({ period }: { readonly period: Period }): ReactNode {
  const session = useSession();
  const queries = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const finance = hasRole(session, 'finance');
  const { status, over, totals, unlock, from } = period;
  const lock = async (): Promise<void> => {
    await change('/api/books/vat-periods/{from}/lock', { key, path: { from } });
    setKey(crypto.randomUUID()); // unlocked and locked again is another command
    await queries.invalidateQueries();
  };
  const button = (what: Doing, variant: 'filled' | 'default'): ReactNode => (
    <Button
      variant={variant}
      size="sm"
      onClick={() => setDoing(what)}
      aria-label={`${DIALOGUES[what].title}: ${spanText(period)}`}
    >
      {DIALOGUES[what].title}
    </Button>
  );
  return (
    <Group className="no-print">
      {finance && status === 'open' && over && (
        <ConfirmButton verb="Lock the period" of={spanText(period)} run={lock} size="sm">
          From then on nothing is issued with a date from {spanText(period)}, and what comes late counts in the next
          one. Stamped on it: VAT {sumText(totals.box1)} on {sumText(totals.box6)}, {totals.documents} documents. Two
          people can unlock it.
        </ConfirmButton>
      )}
      {status === 'locked' && !unlock && button('ask', 'default')}
      {unlock && !unlock.mine && button('open', 'filled')}
      {unlock && button('keep', 'default')}
      {doing && <ReasonDialogue doing={doing} period={period} onClose={() => setDoing(undefined)} />}
    </Group>
  );
}
