import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField, NumberField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Version } from './policy-terms.js';

interface Props {
  /** What holds today: where the form begins. */
  readonly now: Version;
  readonly onClose: () => void;
}

const send = (body: object, key: string): Promise<unknown> =>
  change('/api/assessor-policies', { key, body: { rotationLimit: null, ...body } });

/** What holds for assessors from a day to come; the versions before stay on record. */
export const PolicyForm = ({ now, onClose }: Props): ReactNode => (
  <FormDialogue title="Change the policy for assessors" verb="Set the policy" onClose={onClose} send={send}>
    <DayField name="fromDay" label="From" description="A day to come" required />
    <Group align="start" grow>
      <NumberField name="offerDays" label="Days to answer an offer" defaultValue={now.offerDays} required />
      <NumberField name="offerReminderDays" label="Reminded after days" defaultValue={now.offerReminderDays} required />
    </Group>
    <Group align="start" grow>
      <NumberField
        name="lookBackMonths"
        label="Look-back in months"
        description="Ties that are over still count for so long"
        defaultValue={now.lookBackMonths}
        required
      />
      <NumberField
        name="rotationLimit"
        label="Rotation limit"
        description="Assessments of one organisation; empty for none"
        defaultValue={now.rotationLimit ?? ''}
      />
    </Group>
    <Group align="start" grow>
      <NumberField name="declarationMonths" label="Declaration, months" defaultValue={now.declarationMonths} required />
      <NumberField name="competenceMonths" label="Competence, months" defaultValue={now.competenceMonths} required />
      <NumberField name="cpdHours" label="Training, hours" defaultValue={now.cpdHours} required />
    </Group>
    <Checkbox
      name="trainingRequired"
      data-kind="flag"
      label="Training is passed before the Board approves"
      defaultChecked={now.trainingRequired}
    />
    <LongField name="reason" label="Reason" required />
  </FormDialogue>
);
