import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

const WAYS = {
  allocation: {
    to: '/api/receivables/allocations/{id}/reverse',
    title: 'Take the allocation back',
    follows: 'The document is open again by that amount, and the money is on account. Both stay on record.',
  },
  payment: {
    to: '/api/receivables/payments/{id}/reverse',
    title: 'Take the payment back',
    follows:
      'For a payment that bounced or was recorded in error. What it settled is open again, and reminders go on. Both stay on record.',
  },
  refund: {
    to: '/api/receivables/refunds/{id}/reverse',
    title: 'Take the refund back',
    follows: 'For a refund that did not arrive: the money is on account again. Both stay on record.',
  },
} as const;

export interface ToTakeBack {
  readonly what: keyof typeof WAYS;
  readonly id: string;
  readonly name: string;
}

/** Nothing is deleted: what was recorded is taken back by its mirror image, with the reason. */
export function TakeBack({ of, onClose }: { readonly of: ToTakeBack; readonly onClose: () => void }): ReactNode {
  const { to, title, follows } = WAYS[of.what];
  return (
    <FormDialogue title={title} onClose={onClose} send={(body, key) => change(to, { key, path: { id: of.id }, body })}>
      <Text size="sm" fw={600}>
        {of.name}
      </Text>
      <Text size="sm">{follows}</Text>
      <LongField name="reason" label="Reason" required data-autofocus />
    </FormDialogue>
  );
}
