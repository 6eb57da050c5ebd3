// What finance does to a draft besides issuing it.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Invoice } from './invoice.js';
import { LineFields } from './line-fields.js';

interface Props {
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

export const ChangeLines = ({ invoice, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Change the lines"
    verb="Keep the lines"
    onClose={onClose}
    send={(body, key) =>
      change('/api/invoices/{id}/lines', {
        ...{ method: 'PUT', key, version: invoice.version, path: { id: invoice.id }, body },
      })
    }
  >
    <LineFields known={invoice.lines} />
  </FormDialogue>
);

export const Discard = ({ invoice, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Discard the draft"
    warning="A discarded draft is not issued any more. It stays on record, and what it charged can be drafted anew."
    onClose={onClose}
    send={(body, key) => change('/api/invoices/{id}/discard', { key, path: { id: invoice.id }, body })}
  >
    <LongField name="reason" label="Reason" required data-autofocus />
  </FormDialogue>
);

const TREATMENTS = [
  { value: 'UK VAT', label: 'UK VAT: a charge for a supply' },
  { value: 'outside the scope', label: 'Outside the scope: compensation, no supply' },
  { value: 'reverse charge', label: 'Reverse charge: the customer accounts for it' },
];

export const DecideVat = ({ invoice, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Decide on the VAT"
    verb="Record the decision"
    onClose={onClose}
    send={(body, key) => change('/api/invoices/{id}/vat-decisions', { key, path: { id: invoice.id }, body })}
  >
    <Text size="sm">
      Whether VAT is due when a booked assessment is cancelled depends on what is paid for. The decision is recorded
      with its rule and evidence, and can be replaced until the document is issued.
    </Text>
    <ChoiceField name="treatment" label="Treatment" data={TREATMENTS} w={340} />
    <TextField name="rule" label="Rule that it rests on" required maxLength={500} />
    <LongField name="evidence" label="Evidence: what was looked at" required maxLength={1000} />
  </FormDialogue>
);
