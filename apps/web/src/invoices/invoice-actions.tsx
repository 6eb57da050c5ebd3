import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { useSession } from '../shell/session.js';
import { Trouble } from '../shell/states.js';
import type { Invoice } from './invoice.js';

const text = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function Issue({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [opened, { open, close }] = useDisclosure();
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const issue = useMutation({
    mutationFn: () =>
      got(
        api.POST('/api/invoices/{id}/issue', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
        } as never),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  return (
    <>
      <Button onClick={open} w="fit-content">
        Issue the invoice
      </Button>
      <Modal.Root opened={opened} onClose={close}>
        <Modal.Overlay />
        <Modal.Content>
          <Group justify="space-between" p="md">
            <Modal.Title>Issue the invoice</Modal.Title>
            <Modal.CloseButton aria-label="Close" />
          </Group>
          <Modal.Body>
            <Stack>
              {issue.isError && <Trouble error={issue.error} />}
              <Alert color="orange" variant="light" title="An issued invoice never changes.">
                It gets its number, is drawn and mailed to {invoice.customer.name}. A mistake is credited.
              </Alert>
              <Group justify="end">
                <Button variant="default" onClick={close}>
                  Cancel
                </Button>
                <Button onClick={() => issue.mutate()} loading={issue.isPending} color="red.9">
                  Issue
                </Button>
              </Group>
            </Stack>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}

function Payment({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [key, setKey] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const pay = useMutation({
    mutationFn: (body: { receivedOn: string; amount: string; reference: string }) =>
      got(
        api.POST('/api/invoices/{id}/payments', {
          params: { path: { id: invoice.id }, header: { 'Idempotency-Key': key } },
          body,
        } as never),
      ),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await queries.invalidateQueries();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    pay.mutate({
      receivedOn: text(data, 'receivedOn'),
      amount: text(data, 'amount'),
      reference: text(data, 'reference'),
    });
  };
  return (
    <form onSubmit={submit} aria-label="Record a payment">
      <Stack>
        {pay.isError && <Trouble error={pay.error} />}
        <Group align="end">
          <TextInput type="date" name="receivedOn" label="Received on" required />
          <TextInput name="amount" label="Amount, £" inputMode="decimal" required />
          <TextInput name="reference" label="Reference" required />
          <Button type="submit" loading={pay.isPending}>
            Record the payment
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What finance may do with it now. */
export function InvoiceActions({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const session = useSession();
  if (!(session.roles as readonly string[]).includes('finance')) return null;
  if (invoice.status === 'draft') return <Issue invoice={invoice} />;
  const open = Number(invoice.gross.amount) > Number(invoice.paid.amount);
  return invoice.status === 'issued' && open ? <Payment invoice={invoice} /> : null;
}
