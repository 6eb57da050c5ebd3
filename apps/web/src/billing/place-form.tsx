import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';

export type Places = Schemas['PlacesOfSupply'];
type Option = Places['options'][number];

export const CUSTOMERS = { business: 'A business', consumer: 'Not a business' } as const;

const Outcome = ({ option }: { readonly option: Option | undefined }): ReactNode => (
  <Text size="sm" role="status">
    {option
      ? `${option.words}. Then: ${option.treatment}. ${option.wording ? `On the invoice: “${option.wording}”` : 'UK VAT is charged as at home.'}`
      : 'No rule of that day reaches this customer.'}
  </Text>
);

/** Where supplies to a customer abroad are made, by the rules of the day from which it is to count. */
export function PlaceForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactNode {
  const { today } = useSession();
  const [on, setOn] = useState(today);
  const [customer, setCustomer] = useState<Option['customer']>('business');
  const [chosen, setChosen] = useState<string>();
  const { data } = useQuery({
    queryKey: ['places-of-supply', id, on],
    queryFn: () =>
      got<Places>(api.GET('/api/organisations/{id}/places-of-supply', { params: { path: { id }, query: { on } } })),
    placeholderData: (before) => before,
  });
  const options = (data?.options ?? []).filter((option) => option.customer === customer);
  const option = options.find(({ rule }) => rule === chosen) ?? options[0];
  return (
    <FormDialogue
      title="Decide the place of supply"
      verb="Record the decision"
      onClose={onClose}
      send={(body, key) => change('/api/organisations/{id}/places-of-supply', { key, path: { id }, body })}
    >
      <DayField name="fromDay" label="For tax points from" given={today} onDay={(day) => day && setOn(day)} required />
      <ChoiceField
        name="customer"
        label="The customer is"
        data={Object.entries(CUSTOMERS).map(([value, label]) => ({ value, label }))}
        value={customer}
        onChange={(event) => setCustomer(event.currentTarget.value as Option['customer'])}
      />
      <ChoiceField
        name="rule"
        label="Rule"
        data={options.map(({ rule, words }) => ({ value: rule, label: words }))}
        value={option?.rule ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Outcome option={option} />
      <LongField
        name="evidence"
        label="Evidence"
        description="What was looked at, such as the customer’s VAT number and its check."
        required
      />
      <TextField
        name="wording"
        label="Other words on the invoice"
        description="Only where the rule’s own do not fit."
      />
    </FormDialogue>
  );
}
