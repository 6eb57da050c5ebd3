// Corrections of what is issued: a credit note over what remains or over parts of it, a debit note over what was missing.
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { Hidden, LongField, WideAmountField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { moneyText, penceOf } from '../shell/words.js';
import type { Invoice } from './invoice.js';
import { LineFields } from './line-fields.js';

interface Props {
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

/** The draft that comes of it is the next page: there it is looked at and issued. */
function useNote(): (note: Invoice) => Promise<void> {
  const go = useNavigate();
  return ({ id }) => go({ to: '/invoices/$id', params: { id } });
}

/** Rows left empty are not credited; `lines/` says that there is a list even where all are. */
const CreditLines = ({ invoice }: { readonly invoice: Invoice }): ReactNode => (
  <Stack gap="sm">
    <Hidden name="lines/" value="" />
    {invoice.lines.map(({ description, remaining }, index) =>
      remaining && penceOf(remaining) > 0 ? (
        <div key={index}>
          <Hidden name={`lines/${index}/line`} value={index + 1} kind="number" fixed />
          <WideAmountField
            name={`lines/${index}/net`}
            label={`Line ${index + 1}, net`}
            description={`${description}: ${moneyText(remaining)} remains`}
            placeholder="nothing"
          />
        </div>
      ) : null,
    )}
  </Stack>
);

export function CreditForm({ invoice, onClose }: Props): ReactNode {
  const [how, setHow] = useState('whole');
  const done = useNote();
  const { remaining } = invoice;
  return (
    <FormDialogue
      title={`Credit ${invoice.number ?? ''}`}
      verb="Prepare the credit note"
      onClose={onClose}
      send={(body, key) => change<Invoice>('/api/invoices/{id}/credit-notes', { key, path: { id: invoice.id }, body })}
      done={done}
    >
      <SegmentedControl
        aria-label="How much is credited"
        value={how}
        onChange={setHow}
        data={[
          { value: 'whole', label: 'All that remains' },
          { value: 'lines', label: 'Parts of it, by line' },
        ]}
      />
      {how === 'whole' && remaining && (
        <Text size="sm">
          {moneyText(remaining.net)} net and {moneyText(remaining.vat)} VAT, {moneyText(remaining.gross)} in all.
        </Text>
      )}
      {how === 'lines' && <CreditLines invoice={invoice} />}
      <LongField name="reason" label="Reason" description="Printed on the credit note" required maxLength={500} />
    </FormDialogue>
  );
}

export function DebitForm({ invoice, onClose }: Props): ReactNode {
  const done = useNote();
  return (
    <FormDialogue
      title={`Charge more on ${invoice.number ?? ''}`}
      verb="Prepare the debit note"
      onClose={onClose}
      send={(body, key) => change<Invoice>('/api/invoices/{id}/debit-notes', { key, path: { id: invoice.id }, body })}
      done={done}
    >
      <Text size="sm">
        A debit note adds what was charged too little, at the VAT rate and tax point of the document that it corrects.
      </Text>
      <LineFields />
      <LongField name="reason" label="Reason" description="Printed on the debit note" required maxLength={500} />
    </FormDialogue>
  );
}
