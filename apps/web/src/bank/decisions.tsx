import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useActions } from '../shell/actions.js';
import { Trouble } from '../shell/states.js';
import { moneyText } from '../shell/words.js';
import { isIn, sizeOf, type Line } from './bank.js';
import { ChangeDialogue } from './change-dialogue.js';
import { confirm, decide } from './decide.js';

export type Open = 'change' | 'ignore' | 'undo' | undefined;

interface Props {
  readonly line: Line;
  readonly current: boolean;
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
  readonly onDecided: () => void;
}

const of = (line: Line): string => `${line.description} ${moneyText({ amount: sizeOf(line) })}`;

/** Takes the best suggestion with one key or one click. */
function Confirm({ line, current, onDecided }: Pick<Props, 'line' | 'current' | 'onDecided'>): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const [best] = line.suggestions;
  const done = useMutation({
    mutationFn: async () => best && confirm(line, best, key),
    onSuccess: async () => {
      onDecided();
      await queries.invalidateQueries();
    },
  });
  const run = (): void => {
    if (!done.isPending) done.mutate();
  };
  useActions(best && current ? [{ label: 'Confirm the suggestion', group: 'Bank', keys: 'y', run }] : []);
  if (!best) return null;
  return (
    <>
      <Button size="compact-sm" onClick={run} loading={done.isPending} aria-label={`Confirm: ${of(line)}`}>
        Confirm
      </Button>
      {done.isError && <Trouble error={done.error} />}
    </>
  );
}

interface ReasonProps {
  readonly line: Line;
  readonly way: 'ignore' | 'undo';
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

function ReasonDialogue({ line, way, onClose, onDecided }: ReasonProps): ReactNode {
  const undoing = way === 'undo';
  const recorded = undoing && line.match?.kind === 'payment';
  return (
    <FormDialogue
      title={undoing ? 'Undo the decision' : 'Ignore the line'}
      warning={
        recorded ? 'A payment recorded with it is taken back with what it settles; both stay on record.' : undefined
      }
      onClose={onClose}
      send={(body, key) => decide(way, line.id, body, key)}
      done={onDecided}
    >
      <LongField
        name="reason"
        label="Reason"
        description={undoing ? undefined : 'Such as bank charges, interest, a transfer of our own'}
        required
        data-autofocus
      />
    </FormDialogue>
  );
}

/** What may be done with a line; who may not sees no buttons. */
export function Decisions({ line, current, open, onOpen, onDecided }: Props): ReactNode {
  const close = (): void => onOpen(undefined);
  const change = line.suggestions.length > 0 ? 'Change' : 'Choose a customer';
  return (
    <Group gap="xs">
      {line.state === 'new' ? (
        <>
          <Confirm line={line} current={current} onDecided={onDecided} />
          {isIn(line) && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onOpen('change')}
              aria-label={`${change}: ${of(line)}`}
            >
              {change}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onOpen('ignore')}
            aria-label={`Ignore: ${of(line)}`}
          >
            Ignore
          </Button>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => onOpen('undo')} aria-label={`Undo: ${of(line)}`}>
          Undo
        </Button>
      )}
      {open === 'change' && isIn(line) && <ChangeDialogue line={line} onClose={close} onDecided={onDecided} />}
      {(open === 'ignore' || open === 'undo') && (
        <ReasonDialogue line={line} way={open} onClose={close} onDecided={onDecided} />
      )}
    </Group>
  );
}
