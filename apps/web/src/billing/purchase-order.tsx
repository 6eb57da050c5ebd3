import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { PageLink } from '../shell/link.js';
import { Tag } from '../shell/tag.js';
import { momentText } from '../shell/words.js';

type Order = Schemas['PurchaseOrder'];

interface Props {
  readonly page: Page;
  readonly order: Order;
}

function Standing({ order }: { readonly order: Order }): ReactNode {
  if (order.number !== null) return <Tag tone="good">{`Order ${order.number}`}</Tag>;
  if (order.required) return <Tag tone="warn">Needed before an invoice goes out</Tag>;
  return <Tag tone="quiet">None, and none is required</Tag>;
}

function Before({ order }: { readonly order: Order }): ReactNode {
  const other = order.issued.filter(({ purchaseOrder }) => purchaseOrder !== order.number);
  const steps = order.history.length > 1 ? order.history : [];
  return (
    <>
      {other.map(({ number, purchaseOrder }) => (
        <Text size="sm" key={number}>
          {number} went out {purchaseOrder === null ? 'without an order' : `with order ${purchaseOrder}`}; it stays as
          it is.
        </Text>
      ))}
      {steps.length > 0 && (
        <details>
          <summary>Every entry</summary>
          <ul className="plain">
            {steps.map(({ number, by, at }) => (
              <li key={at}>
                <Text size="sm">
                  {momentText(at)}, {by}: {number ?? 'taken back'}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const OrderForm = ({ page, order, onClose }: Props & { readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Enter the order number"
    verb="Keep the order number"
    onClose={onClose}
    send={(body) =>
      change('/api/cases/{number}/{cycle}/purchase-order', {
        method: 'PUT',
        version: order.version,
        path: { number: page.number, cycle: page.cycle },
        body,
      })
    }
  >
    <TextField
      name="number"
      label="Purchase order number"
      description="As it stands on your order; it is printed on every invoice of this case that is still to come. Empty takes it back."
      defaultValue={order.number ?? ''}
      maxLength={60}
      data-autofocus
    />
  </FormDialogue>
);

/** The customer's order for the case: the organisation or the office enters it. */
export function PurchaseOrder({ page }: { readonly page: Page }): ReactNode {
  const [open, setOpen] = useState(false);
  const path = { number: page.number, cycle: page.cycle };
  const { data: order } = useQuery({
    queryKey: ['case', page.number, String(page.cycle), 'purchase-order'],
    queryFn: () => got<Order>(api.GET('/api/cases/{number}/{cycle}/purchase-order', { params: { path } })),
    enabled: page.may.includes('enterPurchaseOrder'),
  });
  // What was over before it was taken over from old files was invoiced elsewhere.
  const needless = page.imported !== null && page.waitingOn.length === 0;
  if (!order || needless) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby="purchase-order">
      <Stack gap="xs">
        <Group justify="space-between">
          <Group gap="sm">
            <Title order={2} size="h5" id="purchase-order">
              Purchase order
            </Title>
            <Standing order={order} />
          </Group>
          {order.mayEnter && (
            <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
              {order.number === null ? 'Enter the order number' : 'Change the order number'}
            </Button>
          )}
        </Group>
        <Before order={order} />
        {order.lacking.length > 0 && (
          <Text size="sm">
            For electronic invoices this is missing:{' '}
            {order.lacking.map((each) => each.replace(' (billing profile)', '')).join('; ')}.{' '}
            <PageLink to="/organisations/$id" params={{ id: page.organisation.id }} size="sm">
              Billing profile of {page.organisation.name}
            </PageLink>
          </Text>
        )}
      </Stack>
      {open && <OrderForm page={page} order={order} onClose={() => setOpen(false)} />}
    </Paper>
  );
}
