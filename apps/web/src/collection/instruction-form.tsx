import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, change, got, kebab, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, PickField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { capital, moneyText } from '../shell/words.js';
import { DOES, type Collection, type Instruction } from './words.js';

function OwnerField({ given }: { readonly given: string }): ReactNode {
  const owners = useQuery({
    queryKey: ['collection', 'owners'],
    queryFn: () => got<Schemas['DisputeOwners']>(api.GET('/api/collection/owners')),
  });
  const data = (owners.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PickField
      key={String(owners.isSuccess)}
      name="owner"
      label="Owner"
      description="Sees to it, and is told when the review is due"
      data={data}
      defaultValue={data.some(({ value }) => value === given) ? given : null}
      required
    />
  );
}

const Reason = ({ label = 'Reason' }: { readonly label?: string }): ReactNode => (
  <LongField name="reason" label={label} required data-autofocus />
);

const Dispute = ({ collection }: { readonly collection: Collection }): ReactNode => {
  const { id } = useSession();
  const { dispute } = collection;
  return (
    <>
      {dispute ? (
        <LongField name="note" label="What was found" required data-autofocus />
      ) : (
        <Reason label="What the customer disputes" />
      )}
      <Group align="start">
        <OwnerField given={dispute?.owner.id ?? id} />
        <DayField name="reviewOn" label={dispute ? 'Review it again on' : 'Review it on'} required />
      </Group>
    </>
  );
};

/** The fields of each instruction. */
const FIELDS: Readonly<Record<Instruction, (props: { readonly collection: Collection }) => ReactNode>> = {
  promise: () => (
    <>
      <DayField name="promisedOn" label="Promised for" required />
      <LongField name="note" label="Who promised it, and how" required maxLength={500} />
    </>
  ),
  withdrawPromise: () => <Reason />,
  dispute: Dispute,
  reviewDispute: Dispute,
  settleDispute: () => (
    <>
      <ChoiceField
        name="outcome"
        label="How it ends"
        data={[
          { value: 'confirmed', label: 'The invoice stands' },
          { value: 'credit note', label: 'A credit note answers it' },
        ]}
        w={260}
      />
      <LongField name="note" label="What was agreed" required />
    </>
  ),
  proposeWriteOff: ({ collection }) => (
    <>
      <Text size="sm">
        {moneyText(collection.open)} would be given up. Somebody else of finance or a manager decides on it.
      </Text>
      <Reason />
    </>
  ),
  approveWriteOff: ({ collection }) => (
    <>
      <Text size="sm">
        {moneyText(collection.open)} is given up: {collection.writeOff?.reason}
      </Text>
      <LongField name="note" label="Remark" maxLength={500} />
    </>
  ),
  refuseWriteOff: () => <LongField name="note" label="Remark" maxLength={500} />,
  reverseWriteOff: () => <Reason />,
};

/** What follows, said before it is done. */
const FOLLOWS: Readonly<Partial<Record<Instruction, string>>> = {
  promise: 'Reminders rest until that day is over. The due date stays.',
  dispute: 'Reminders rest until the dispute is settled. The due date stays, and so does what is owed.',
  settleDispute: 'Reminders go on with the next one that is due.',
};

interface Props {
  readonly invoiceId: string;
  readonly collection: Collection;
  readonly instruction: Instruction;
  readonly onClose: () => void;
}

/** One instruction on the collection of an invoice. */
export function InstructionForm({ invoiceId, collection, instruction, onClose }: Props): ReactNode {
  const Fields = FIELDS[instruction];
  const path = `/api/invoices/{id}/collection/${kebab(instruction)}` as '/api/invoices/{id}/collection/promise';
  return (
    <FormDialogue
      title={capital(DOES[instruction])}
      warning={instruction === 'approveWriteOff' ? 'What is written off is not collected any more.' : undefined}
      onClose={onClose}
      send={(body, key) => change(path, { key, path: { id: invoiceId }, body })}
    >
      {FOLLOWS[instruction] && <Text size="sm">{FOLLOWS[instruction]}</Text>}
      <Fields collection={collection} />
    </FormDialogue>
  );
}
