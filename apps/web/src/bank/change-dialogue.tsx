import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { AmountField, Hidden, PickField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText, moneyText } from '../shell/words.js';
import { sizeOf, type Line, type Suggestion } from './bank.js';
import { decide } from './decide.js';

type Open = Schemas['OpenDocument'];

/** What the suggestion gives each of the customer's invoices; the person changes it. */
const given = (suggestion: Suggestion | undefined, id: string): string =>
  suggestion?.shares.find(({ invoiceId }) => invoiceId === id)?.amount.amount ?? '';

function Shares({
  open,
  suggestion,
}: {
  readonly open: readonly Open[];
  readonly suggestion: Suggestion | undefined;
}): ReactNode {
  if (open.length === 0) return <Nothing>Nothing is open of this customer; all of it stays on account.</Nothing>;
  return (
    <Stack gap="xs">
      <Hidden name="shares/" value="" />
      {open.map(({ id, number, open: amount, dueOn, overdue }, index) => (
        <Group key={id} align="start" wrap="nowrap">
          <Hidden name={`shares/${index}/invoice`} value={id} fixed />
          <AmountField
            name={`shares/${index}/amount`}
            aria-label={`For ${number}`}
            defaultValue={given(suggestion, id)}
          />
          <Text size="sm" mt={8}>
            {number}, {moneyText(amount)} open, {overdue ? 'was due' : 'due'} {dayText(dueOn)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function OpenInvoices({
  customer,
  suggestions,
}: {
  readonly customer: string;
  readonly suggestions: readonly Suggestion[];
}): ReactNode {
  const query = useQuery({
    queryKey: ['account', customer],
    queryFn: () =>
      got<Schemas['CustomerAccount']>(
        api.GET('/api/receivables/accounts/{id}', { params: { path: { id: customer } } }),
      ),
  });
  const suggestion = suggestions.find(
    ({ kind, organisation }) => kind === 'new payment' && organisation.id === customer,
  );
  return (
    <Shown of={query} lines={3}>
      {({ open }) => <Shares key={customer} open={open} suggestion={suggestion} />}
    </Shown>
  );
}

interface Props {
  readonly line: Line;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** A person says whose payment it is and shares it out; what is left over stays on the customer's account. */
export function ChangeDialogue({ line, onClose, onDecided }: Props): ReactNode {
  const [customer, setCustomer] = useState(line.suggestions[0]?.organisation.id ?? null);
  const organisations = useQuery({
    queryKey: ['organisations', 'to choose from'],
    queryFn: () =>
      got<Schemas['OrganisationList']>(api.GET('/api/organisations', { params: { query: { limit: 200 } } })),
  });
  const total = moneyText({ amount: sizeOf(line) });
  return (
    <FormDialogue
      title={`Whose payment is it? ${total}`}
      verb="Record the payment"
      onClose={onClose}
      send={(body, key) => decide('match', line.id, body, key)}
      done={onDecided}
    >
      <Text size="sm">
        {[line.description, line.reference].filter(Boolean).join(', ')}, came in {dayText(line.bookedOn)}
      </Text>
      <PickField
        name="organisationId"
        label="Customer"
        required
        data={(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={customer}
        onChange={setCustomer}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        Share out up to {total}; what is left over stays on account.
      </Text>
      {customer && <OpenInvoices customer={customer} suggestions={line.suggestions} />}
    </FormDialogue>
  );
}
