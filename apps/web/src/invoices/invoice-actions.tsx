import { Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { AmountField, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { ConfirmButton } from '../shell/confirm.js';
import { hasRole, useSession } from '../shell/session.js';
import type { Invoice } from './invoice.js';

function Issue({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const issue = async (): Promise<void> => {
    const params = { path: { id: invoice.id }, header: { 'Idempotency-Key': key } };
    await got(api.POST('/api/invoices/{id}/issue', { params }));
    await queries.invalidateQueries();
  };
  return (
    <Group>
      <ConfirmButton verb="Issue the invoice" run={issue} danger>
        An issued invoice never changes: it gets its number, is drawn and mailed to {invoice.customer.name}. A mistake
        is credited.
      </ConfirmButton>
    </Group>
  );
}

function Payment({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { today } = useSession();
  const queries = useQueryClient();
  return (
    <Form
      label="Record a payment"
      verb="Record the payment"
      send={(body, key) =>
        got(
          api.POST('/api/invoices/{id}/payments', {
            params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
            body: body as Schemas['NewPayment'],
          }),
        )
      }
      done={() => queries.invalidateQueries()}
    >
      <Group align="start">
        <DayField name="receivedOn" label="Received on" required given={today} />
        <AmountField name="amount" label="Amount" required />
        <TextField name="reference" label="Reference" required />
      </Group>
    </Form>
  );
}

/** What finance may do with it now. */
export function InvoiceActions({ invoice }: { readonly invoice: Invoice }): ReactNode {
  if (!hasRole(useSession(), 'finance')) return null;
  if (invoice.status === 'draft') return <Issue invoice={invoice} />;
  const open = Number(invoice.gross.amount) > Number(invoice.paid.amount);
  return invoice.status === 'issued' && open ? <Payment invoice={invoice} /> : null;
}
