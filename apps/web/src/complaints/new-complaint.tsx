import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, NumberField, PickField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { capital } from '../shell/words.js';

type Page = Schemas['ComplaintPage'];

export const ABOUT: Page['about'][] = [
  'an assessor',
  'a supervisor',
  'the office',
  'money',
  'the standards',
  'anything else',
];
const CHANNELS: readonly Page['channel'][] = ['mail', 'letter', 'telephone', 'in person'];

/** Whoever it is about neither sees it nor looks into it. */
function AboutWhom(): ReactNode {
  const query = useQuery({
    queryKey: ['complaints', 'people'],
    queryFn: () => got<Schemas['ProceedingCandidates']>(api.GET('/api/complaints/people')),
  });
  return (
    <PickField
      name="aboutAccountId"
      label="About whom"
      description="Where it is about somebody: they do not see it."
      clearable
      clearButtonProps={{ 'aria-label': 'Nobody' }}
      data={(query.data?.items ?? []).map(({ id, name, roles }) => ({
        value: id,
        label: `${name} (${roles.join(', ')})`,
      }))}
    />
  );
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: (complaint: Page) => void;
}

export function NewComplaint({ onClose, onDone }: Props): ReactNode {
  const { today } = useSession();
  return (
    <FormDialogue
      title="Note a complaint"
      onClose={onClose}
      send={(body, key) => change<Page>('/api/complaints', { key, body })}
      done={onDone}
    >
      <Group grow align="start">
        <TextField name="complainant" label="From" required data-autofocus />
        <TextField name="organisation" label="Organisation" />
      </Group>
      <Group grow align="start">
        <TextField type="email" name="email" label="E-mail" description="Without one the office writes by post." />
        <DayField
          name="receivedOn"
          label="Received"
          description="Its promises count from here."
          given={today}
          required
        />
      </Group>
      <Group grow align="start">
        <ChoiceField name="channel" label="How" data={CHANNELS.map((value) => ({ value, label: capital(value) }))} />
        <ChoiceField name="about" label="About" data={ABOUT.map((value) => ({ value, label: capital(value) }))} />
      </Group>
      <AboutWhom />
      <Group align="start">
        <TextField name="caseNumber" label="Case" description="Where it belongs to one: A-2005-0001" />
        <NumberField name="cycle" label="Cycle" defaultValue="1" description="Of the case" />
      </Group>
      <LongField name="text" label="What is complained of, in their words" required minRows={5} />
    </FormDialogue>
  );
}
