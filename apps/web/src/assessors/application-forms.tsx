import { Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { change, kebab, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { Hidden, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { capital } from '../shell/words.js';
import { BoardApproval } from './step-form.js';
import { useState } from 'react';

export type Application = Schemas['AssessorApplicationPage'];
type Step = Application['possibilities'][number];

interface NewProps {
  /** What an enquiry has told already. */
  readonly from?: Pick<Schemas['Enquiry'], 'id' | 'name' | 'email' | 'organisation' | 'text'>;
  readonly onClose: () => void;
}

export function NewApplication({ from, onClose }: NewProps): ReactNode {
  const go = useNavigate();
  return (
    <FormDialogue
      title="Open an application"
      onClose={onClose}
      send={(body, key) => change<Application>('/api/assessor-applications', { key, body })}
      done={({ id }) => go({ to: '/assessor-applications/$id', params: { id } })}
    >
      {from && <Hidden name="enquiryId" value={from.id} />}
      <Group grow align="start">
        <TextField name="name" label="Name" required defaultValue={from?.name ?? ''} data-autofocus />
        <TextField type="email" name="email" label="E-mail" required defaultValue={from?.email ?? ''} />
      </Group>
      <Group grow align="start">
        <TextField name="employer" label="Employer" defaultValue={from?.organisation ?? ''} />
        <TextField name="basedIn" label="Based in" />
      </Group>
      <LongField
        name="experience"
        label="Experience"
        description="Which kinds of mentoring scheme, in which part, for how long"
        required
        defaultValue={from?.text ?? ''}
      />
    </FormDialogue>
  );
}

function TrainingFields(): ReactNode {
  const { today } = useSession();
  const [passed, setPassed] = useState('true');
  return (
    <>
      <NativeSelect
        label="Outcome"
        value={passed}
        onChange={(event) => setPassed(event.currentTarget.value)}
        data={[
          { value: 'true', label: 'passed' },
          { value: 'false', label: 'not passed; may be taken again' },
        ]}
      />
      <Hidden name="passed" kind="flag" value={passed} />
      <DayField name="on" label="On" given={today} required />
      <LongField name="detail" label="Which training, and who examined" required />
    </>
  );
}

function fieldsOf(command: Step['command'], today: string): ReactNode {
  switch (command) {
    case 'accept':
      return <DayField name="trainingOn" label="Training on" description="Empty where no day is agreed yet" />;
    case 'recordTraining':
      return <TrainingFields />;
    case 'appoint':
      return <DayField name="on" label="From" given={today} required />;
    case 'recordAnswer':
      return <LongField name="note" label="What was heard" required data-autofocus />;
    default:
      return <LongField name="reason" label="Reason" description="The applicant reads this." required data-autofocus />;
  }
}

const ENDS: readonly Step['command'][] = ['decline', 'withdraw'];

interface StepProps {
  readonly application: Application;
  readonly step: Step;
  readonly onClose: () => void;
}

export function ApplicationStep({ application, step, onClose }: StepProps): ReactNode {
  const { today } = useSession();
  const { id, seq: version, assessorId, name } = application;
  const send = (body: object, key: string): Promise<unknown> =>
    change(`/api/assessor-applications/{id}/${kebab(step.command)}` as '/api/assessor-applications/{id}/accept', {
      ...{ key, version, path: { id }, body },
    });
  if (step.command === 'recordDecision')
    return (
      <BoardApproval
        of={{ id: assessorId ?? '', name }}
        title={capital(step.does)}
        withRejections
        send={(decisionId, key) => send({ decisionId }, key)}
        onClose={onClose}
      />
    );
  return (
    <FormDialogue
      title={capital(step.does)}
      warning={ENDS.includes(step.command) ? 'This ends the application.' : undefined}
      onClose={onClose}
      send={send}
    >
      {fieldsOf(step.command, today)}
    </FormDialogue>
  );
}
