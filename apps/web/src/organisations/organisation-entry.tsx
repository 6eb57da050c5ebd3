import { Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Alike, type Sketch } from './alike.js';

type Organisation = Schemas['Organisation'];

interface Props {
  /** What is known of it already: from an enquiry. */
  readonly from?: { readonly organisation: string | null; readonly name: string; readonly email: string | null };
  readonly onClose: () => void;
  readonly onDone: (organisation: Organisation) => unknown;
}

const ROLES = ['programme manager', 'sponsor', 'second contact', 'billing'];

/** An organisation with its first programme and somebody to write to. */
export function OrganisationEntry({ from, onClose, onDone }: Props): ReactNode {
  const [sketch, setSketch] = useState<Sketch>({
    ...{ name: from?.organisation ?? '', vatNumber: '', email: from?.email ?? '' },
  });
  const typed = (part: keyof Sketch) => ({
    defaultValue: sketch[part],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setSketch((known) => ({ ...known, [part]: value }));
    },
  });
  return (
    <FormDialogue
      title="Enter an organisation"
      onClose={onClose}
      send={(body, key) => change<Organisation>('/api/organisations', { key, body })}
      done={onDone}
    >
      <Group grow align="start">
        <TextField name="name" label="Name" required data-autofocus {...typed('name')} />
        <TextField name="legalName" label="Legal name" description="Empty: the same" inputWrapperOrder={ORDER} />
      </Group>
      <LongField
        name="addressLines"
        kind="lines"
        label="Address"
        description="As on an envelope, line by line; it may follow in the billing profile."
      />
      <Group grow align="start">
        <TextField name="country" label="Country" description="Two letters" maxLength={2} defaultValue="GB" required />
        <TextField name="vatNumber" label="VAT number" description="With its country" {...typed('vatNumber')} />
      </Group>
      <TextField name="programme" label="Its first programme" required />
      <Group grow align="start">
        <TextField name="contact/name" label="Whom to write to" required defaultValue={from?.name ?? ''} />
        <ChoiceField name="contact/role" label="As" data={ROLES} />
      </Group>
      <TextField type="email" name="contact/email" label="E-mail" required {...typed('email')} />
      <Alike sketch={sketch} />
    </FormDialogue>
  );
}

/** Its words below, so that the two fields stand in one line. */
const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
