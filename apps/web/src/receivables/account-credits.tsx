// Payments and credit notes of an account with what each settles, and refunds.
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Section } from '../shell/section.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText, penceOf } from '../shell/words.js';
import type { Account, Credit } from './account.js';
import type { ToTakeBack } from './take-back.js';

export interface Acts {
  /** Undefined for who may only look. */
  readonly onTakeBack: ((of: ToTakeBack) => void) | undefined;
  readonly onAllocate: ((credit: Credit) => void) | undefined;
}

interface BackProps extends Pick<Acts, 'onTakeBack'> {
  readonly of: ToTakeBack;
}

const Back = ({ of, onTakeBack }: BackProps): ReactNode =>
  onTakeBack && (
    <Button
      variant="default"
      size="compact-xs"
      className="no-print"
      aria-label={`Take back: ${of.name}`}
      onClick={() => onTakeBack(of)}
    >
      Take back
    </Button>
  );

const Gone = ({ back }: { readonly back: { readonly on: string; readonly reason: string } }): ReactNode => (
  <Text size="xs" c="dimmed">
    taken back on {dayText(back.on)}: {back.reason}
  </Text>
);

type Allocation = Credit['allocations'][number];

function Settles({
  credit,
  allocation,
  onTakeBack,
}: { credit: Credit; allocation: Allocation } & Pick<Acts, 'onTakeBack'>) {
  const { id, to, invoiceId, amount, madeOn, takenBack } = allocation;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" {...(takenBack ? { td: 'line-through' as const } : {})}>
          {moneyText(amount)} to{' '}
          {invoiceId ? (
            <Link to="/invoices/$id" params={{ id: invoiceId }}>
              {to}
            </Link>
          ) : (
            to.toLowerCase()
          )}{' '}
          on {dayText(madeOn)}
        </Text>
        {!takenBack && invoiceId && (
          <Back
            of={{ what: 'allocation', id, name: `${moneyText(amount)} of “${credit.name}” to ${to}` }}
            onTakeBack={onTakeBack}
          />
        )}
      </Group>
      {takenBack && <Gone back={takenBack} />}
    </>
  );
}

const columnsOf = ({ onTakeBack }: Acts): readonly Column<Credit>[] => [
  { title: 'Day', cell: ({ day }) => dayText(day) },
  {
    title: 'What',
    cell: ({ kind, id, name, method, reversed, amount }) => (
      <Stack gap={4}>
        {kind === 'credit note' ? (
          <Link to="/invoices/$id" params={{ id }}>
            {name}
          </Link>
        ) : (
          <Text size="sm">{name}</Text>
        )}
        <Text size="xs" c="dimmed">
          {capital(kind)}
          {method && `, ${method}`}
        </Text>
        {reversed && <Gone back={reversed} />}
        {kind === 'payment' && !reversed && (
          <div>
            <Back of={{ what: 'payment', id, name: `${moneyText(amount)}, “${name}”` }} onTakeBack={onTakeBack} />
          </div>
        )}
      </Stack>
    ),
  },
  {
    title: 'Settles',
    cell: (credit) =>
      credit.allocations.length === 0 ? (
        <Text size="sm" c="dimmed">
          nothing
        </Text>
      ) : (
        <List size="sm" spacing={6} listStyleType="none">
          {credit.allocations.map((allocation) => (
            <List.Item key={allocation.id}>
              <Settles credit={credit} allocation={allocation} onTakeBack={onTakeBack} />
            </List.Item>
          ))}
        </List>
      ),
  },
  { title: 'Amount', cell: ({ amount }) => moneyText(amount), right: true },
  { title: 'On account', cell: ({ left }) => moneyText(left), right: true },
];

export const Credits = ({ account, acts }: { readonly account: Account; readonly acts: Acts }): ReactNode => (
  <Section title="Payments and credit notes">
    {account.credits.length === 0 ? (
      <Text size="sm">Nothing has come in yet.</Text>
    ) : (
      <Rows
        label="Payments and credit notes"
        rows={account.credits}
        columns={columnsOf(acts)}
        keyOf={({ id }) => id}
        minWidth={680}
      />
    )}
  </Section>
);

/** Money that settles nothing: to be allocated, or to go back. */
export function Unallocated({ account, acts }: { readonly account: Account; readonly acts: Acts }): ReactNode {
  const waiting = account.credits.filter(({ left }) => penceOf(left) > 0);
  const { onAllocate } = acts;
  if (waiting.length === 0) return null;
  return (
    <Section title="On account, settling nothing yet">
      {waiting.map((credit) => (
        <Group key={credit.id} gap="sm">
          <Text size="sm">
            <b>{moneyText(credit.left)}</b> of {credit.kind === 'payment' ? `“${credit.name}”` : credit.name},{' '}
            {dayText(credit.day)}
          </Text>
          {onAllocate && account.open.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              className="no-print"
              aria-label={`Allocate: ${credit.name}`}
              onClick={() => onAllocate(credit)}
            >
              Allocate
            </Button>
          )}
        </Group>
      ))}
    </Section>
  );
}

export function Refunds({ account, acts }: { readonly account: Account; readonly acts: Acts }): ReactNode {
  if (account.refunds.length === 0) return null;
  return (
    <Section title="Refunds">
      {account.refunds.map(({ id, paidOn, amount, reference, reason, reversed }) => (
        <div key={id}>
          <Group gap="sm">
            <Text size="sm">
              <b>{moneyText(amount)}</b> on {dayText(paidOn)}, “{reference}”: {reason}
            </Text>
            {reversed ? (
              <Tag tone="quiet">taken back</Tag>
            ) : (
              <Back
                of={{ what: 'refund', id, name: `${moneyText(amount)}, “${reference}”` }}
                onTakeBack={acts.onTakeBack}
              />
            )}
          </Group>
          {reversed && <Gone back={reversed} />}
        </div>
      ))}
    </Section>
  );
}
