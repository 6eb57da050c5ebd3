import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { AmountField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { moneyText } from '../shell/words.js';
import type { Invoice } from './invoice.js';

/** Money that came in for this one document. */
export function PaymentForm({
  invoice,
  onClose,
}: {
  readonly invoice: Invoice;
  readonly onClose: () => void;
}): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Record a payment"
      verb="Record the payment"
      onClose={onClose}
      send={(body, key) => change('/api/invoices/{id}/payments', { key, path: { id: invoice.id }, body })}
    >
      <Text size="sm">
        {moneyText(invoice.open)} is open. What is paid beyond that stays on the customer’s account.
      </Text>
      <Group align="start">
        <DayField name="receivedOn" label="Received on" required given={today} />
        <AmountField name="amount" label="Amount" required data-autofocus />
      </Group>
      <TextField name="reference" label="Reference" description="As the bank shows it" required maxLength={200} />
    </FormDialogue>
  );
}
