// What settles a document, and what corrects it.
import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { TakeBack, type ToTakeBack } from '../receivables/take-back.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText } from '../shell/words.js';
import type { Invoice } from './invoice.js';

type Payment = Invoice['payments'][number];
type Note = Invoice['notes'][number];

const PAYMENT: readonly Column<Payment>[] = [
  { title: 'Received', cell: ({ receivedOn }) => dayText(receivedOn) },
  { title: 'Reference', cell: ({ reference }) => reference },
  { title: 'Settles here', cell: ({ amount }) => moneyText(amount), right: true },
];

export function Payments({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [open, setOpen] = useState<ToTakeBack>();
  const finance = hasRole(useSession(), 'finance');
  const back: Column<Payment> = {
    title: 'Take back',
    head: <span className="no-print">{finance ? 'Take back' : ''}</span>,
    cell: ({ id, reference, amount }) => (
      <Button
        variant="default"
        size="compact-xs"
        aria-label={`Take back: ${reference}`}
        onClick={() =>
          setOpen({ what: 'allocation', id, name: `${moneyText(amount)} of “${reference}” on ${invoice.number ?? ''}` })
        }
      >
        Take back
      </Button>
    ),
  };
  return (
    <Section title="Payments">
      {invoice.payments.length === 0 ? (
        <Text size="sm">Nothing has been paid yet.</Text>
      ) : (
        <Rows
          label="Payments"
          rows={invoice.payments}
          columns={finance ? [...PAYMENT, back] : PAYMENT}
          keyOf={({ id }) => id}
          minWidth={380}
        />
      )}
      {open && <TakeBack of={open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

const NOTE: readonly Column<Note>[] = [
  {
    title: 'Document',
    cell: ({ id, number, kind, reason }) => (
      <>
        <Link to="/invoices/$id" params={{ id }}>
          {number ?? `Draft of a ${kind}`}
        </Link>
        <Text size="xs" c="dimmed">
          {reason}
        </Text>
      </>
    ),
  },
  { title: 'Kind', cell: ({ kind }) => capital(kind) },
  {
    title: 'Issued',
    cell: ({ issuedOn, status }) => (status === 'draft' ? <Tag tone="warn">to approve</Tag> : dayText(issuedOn)),
  },
  { title: 'Amount', cell: ({ gross }) => moneyText(gross), right: true },
];

export function Notes({ invoice }: { readonly invoice: Invoice }): ReactNode {
  if (invoice.notes.length === 0) return null;
  return (
    <Section title="Credit and debit notes">
      <Rows label="Credit and debit notes" rows={invoice.notes} columns={NOTE} keyOf={({ id }) => id} minWidth={420} />
    </Section>
  );
}
