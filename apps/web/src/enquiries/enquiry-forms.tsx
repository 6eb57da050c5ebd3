import { Group, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, Hidden, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';

type Enquiry = Schemas['Enquiry'];

const SOURCES = ['e-mail', 'telephone', 'letter', 'web', 'event', 'recommendation'];
const KINDS = [
  { value: 'accreditation', label: 'accreditation of a programme' },
  { value: 'list of assessors', label: 'the list of assessors' },
  { value: 'become an assessor', label: 'how to become an assessor' },
  { value: 'other', label: 'something else' },
];

interface NewProps {
  readonly onClose: () => void;
  readonly onDone: (enquiry: Enquiry) => void;
}

export function NewEnquiry({ onClose, onDone }: NewProps): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Note an enquiry"
      onClose={onClose}
      send={(body, key) => change<Enquiry>('/api/enquiries', { key, body })}
      done={onDone}
    >
      <Group align="start">
        <DayField name="receivedOn" label="Received" given={today} required />
        <ChoiceField name="source" label="By" data={SOURCES} />
        <ChoiceField name="kind" label="About" data={KINDS} />
      </Group>
      <Group grow align="start">
        <TextField name="name" label="Name" required data-autofocus />
        <TextField name="organisation" label="Organisation" />
      </Group>
      <Group grow align="start">
        <TextField type="email" name="email" label="E-mail" description="This or a telephone number is needed" />
        <TextField type="tel" name="telephone" label="Telephone" description="This or an e-mail address is needed" />
      </Group>
      <LongField name="text" label="What they ask" required minRows={3} />
      <DayField name="nextContact" label="Get in touch on" description="Empty: five days from today" />
    </FormDialogue>
  );
}

export function FollowUp({ enquiry, onClose }: { readonly enquiry: Enquiry; readonly onClose: () => void }): ReactNode {
  const [outcome, setOutcome] = useState('answered');
  return (
    <FormDialogue
      title="Note what was done"
      onClose={onClose}
      send={(body, key) =>
        change('/api/enquiries/{id}/follow-up', { key, version: enquiry.version, path: { id: enquiry.id }, body })
      }
    >
      <LongField name="note" label="What was done" required data-autofocus />
      <NativeSelect
        label="What came of it"
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        data={[
          { value: 'answered', label: 'answered' },
          { value: 'open', label: 'still open' },
          { value: 'application', label: 'an application for accreditation' },
          { value: 'not pursued', label: 'not pursued' },
        ]}
      />
      <Hidden name="outcome" value={outcome} />
      {outcome === 'open' && <DayField name="nextContact" label="Get in touch on" required />}
    </FormDialogue>
  );
}
