import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { LongField, PickField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

export type Kept = Schemas['BillingProfile'];

const given = (text: string | null) => (text === null ? {} : { defaultValue: text });

const Who = ({ profile }: { readonly profile: Kept['profile'] }): ReactNode => (
  <>
    <TextField name="name" label="Name on invoices" defaultValue={profile.name} required data-autofocus />
    <LongField
      name="addressLines"
      kind="lines"
      label="Address"
      description="As on an envelope, line by line."
      defaultValue={profile.addressLines.join('\n')}
      required
    />
    <Group align="start" grow>
      <TextField
        name="country"
        label="Country"
        description="Two letters, such as GB."
        maxLength={2}
        defaultValue={profile.country}
        required
      />
      <TextField
        name="vatNumber"
        label="VAT number"
        description="With its country: GB 999 9999 73."
        {...given(profile.vatNumber)}
      />
    </Group>
    <TextField
      name="invoiceEmail"
      label="E-mail for invoices"
      description="Without one they go to the billing contact."
      {...given(profile.invoiceEmail)}
    />
  </>
);

const Electronic = ({ profile, schemes }: Kept): ReactNode => (
  <>
    <Group align="start" grow>
      <PickField
        name="electronicScheme"
        label="Electronic address: scheme"
        description="From the Peppol list."
        clearable
        defaultValue={profile.electronicScheme}
        data={schemes.map(({ scheme, name }) => ({ value: scheme, label: `${scheme} ${name}` }))}
      />
      <TextField
        name="electronicId"
        label="Electronic address: identifier"
        description="Without spaces."
        {...given(profile.electronicId)}
      />
    </Group>
    <TextField
      name="buyerReference"
      label="Buyer reference"
      description="What is to be stated on each electronic invoice, such as a cost centre."
      {...given(profile.buyerReference)}
    />
    <Checkbox
      name="purchaseOrderRequired"
      data-kind="flag"
      label="No invoice without a purchase order"
      defaultChecked={profile.purchaseOrderRequired}
    />
  </>
);

export const BillingProfileForm = ({
  kept,
  onClose,
}: {
  readonly kept: Kept;
  readonly onClose: () => void;
}): ReactNode => (
  <FormDialogue
    title="Change the billing profile"
    verb="Keep the billing profile"
    onClose={onClose}
    send={(body) =>
      change('/api/organisations/{id}/billing-profile', {
        method: 'PUT',
        version: kept.version,
        path: { id: kept.organisation.id },
        body,
      })
    }
  >
    <Who profile={kept.profile} />
    <Electronic {...kept} />
  </FormDialogue>
);
