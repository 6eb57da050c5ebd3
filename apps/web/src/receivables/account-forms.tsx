// What is done on a customer's account: money comes in, settles something, or goes back.
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { AmountField, ChoiceField, Hidden, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { moneyText, momentDayText } from '../shell/words.js';
import type { Account, Credit } from './account.js';
import { ShareFields } from './share-fields.js';

interface Props {
  readonly account: Account;
  readonly onClose: () => void;
}

const METHODS = ['bank transfer', 'cheque', 'cash', 'other'];

type Where = 'oldest' | 'shares' | 'account';

/** What the money is for. */
function Whither({ account, where }: { readonly account: Account; readonly where: Where }): ReactNode {
  if (where === 'oldest') return <Hidden name="to" value="oldest first" />;
  if (where === 'shares') return <ShareFields name="to" open={account.open} />;
  if (account.drafts.length === 0) return null;
  return (
    <ChoiceField
      name="earmarkedFor"
      label="Paid ahead for a draft"
      data={[
        { value: '', label: 'No' },
        ...account.drafts.map(({ id, createdAt }) => ({ value: id, label: `Draft of ${momentDayText(createdAt)}` })),
      ]}
      w={260}
    />
  );
}

export function AccountPaymentForm({ account, onClose }: Props): ReactNode {
  const { today } = useSession();
  const owes = account.open.length > 0;
  const [where, setWhere] = useState<Where>(owes ? 'oldest' : 'account');
  return (
    <FormDialogue
      title="Record a payment"
      verb="Record the payment"
      onClose={onClose}
      send={(body, key) =>
        change('/api/receivables/accounts/{id}/payments', { key, path: { id: account.organisation.id }, body })
      }
    >
      <Group align="start">
        <DayField name="receivedOn" label="Received on" required given={today} />
        <AmountField name="amount" label="Amount" required data-autofocus />
        <ChoiceField name="method" label="How" data={METHODS} w={150} />
      </Group>
      <TextField name="reference" label="Reference" description="As the bank shows it" required maxLength={200} />
      {owes && (
        <SegmentedControl
          aria-label="What it settles"
          value={where}
          onChange={(next) => setWhere(next)}
          data={[
            { value: 'oldest', label: 'The oldest first' },
            { value: 'shares', label: 'As I say' },
            { value: 'account', label: 'Nothing yet' },
          ]}
        />
      )}
      <Whither account={account} where={where} />
    </FormDialogue>
  );
}

export const AllocateForm = ({ account, credit, onClose }: Props & { readonly credit: Credit }): ReactNode => (
  <FormDialogue
    title="Allocate"
    verb="Allocate it"
    onClose={onClose}
    send={(body, key) => change('/api/receivables/allocations', { key, body })}
  >
    <Hidden name="credit" value={credit.id} />
    <Text size="sm">
      {moneyText(credit.left)} of {credit.kind === 'payment' ? `the payment “${credit.name}”` : credit.name} settles
      nothing yet.
    </Text>
    {account.open.length === 0 && <Text size="sm">Nothing of this customer is open.</Text>}
    <ShareFields name="shares" open={account.open} />
  </FormDialogue>
);

export function RefundForm({ account, onClose }: Props): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Record a refund"
      verb="Record the refund"
      onClose={onClose}
      send={(body, key) =>
        change('/api/receivables/accounts/{id}/refunds', { key, path: { id: account.organisation.id }, body })
      }
    >
      <Stack gap="sm">
        <Text size="sm">
          {moneyText(account.onAccount)} is on account; no more than that can go back. Up to{' '}
          {moneyText(account.refundLimit)} it is recorded at once; a larger refund is proposed, and leaves the account
          on the day on which somebody else of finance or a manager approves it.
        </Text>
        <Group align="start">
          <DayField name="paidOn" label="Paid out on" required given={today} />
          <AmountField name="amount" label="Amount" required data-autofocus />
        </Group>
        <TextField name="reference" label="Reference" required maxLength={200} />
        <LongField name="reason" label="Reason" required />
      </Stack>
    </FormDialogue>
  );
}
