import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { change } from '../api/client.js';
import { longDayText } from '../forms/days.js';
import { ChoiceField, NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { STAKEHOLDERS, type CaseAt, type Plan, type Slot } from './plan.js';

interface Props {
  readonly at: CaseAt;
  readonly plan: Plan;
  /** The slot that is changed; a new one where there is none. */
  readonly slot: Slot | undefined;
  readonly onClose: () => void;
}

const WAYS = [
  { value: 'in person', label: 'in person' },
  { value: 'call', label: 'by a call' },
];

function Fields({ plan, slot }: Pick<Props, 'plan' | 'slot'>): ReactNode {
  const last = plan.slots.filter(({ standing }) => standing === 'planned').at(-1);
  const wanted = slot?.day ?? last?.day;
  const day = plan.days.find((each) => each === wanted) ?? plan.days[0];
  return (
    <>
      <ChoiceField
        name="day"
        label="Day"
        data={plan.days.map((value) => ({ value, label: longDayText(value) }))}
        defaultValue={day ?? ''}
      />
      <Group align="start">
        <TextField
          name="from"
          label="From"
          type="time"
          required
          defaultValue={slot?.from ?? last?.until ?? plan.hours.from}
        />
        <TextField name="until" label="Until" type="time" required defaultValue={slot?.until ?? ''} />
      </Group>
      <Group align="start">
        <ChoiceField
          name="stakeholder"
          label="Who is heard"
          data={STAKEHOLDERS}
          defaultValue={slot?.stakeholder ?? 'mentor'}
        />
        <NumberField name="people" label="How many" required defaultValue={slot?.people ?? 1} />
      </Group>
      {plan.supervisorAttends && (
        <ChoiceField
          name="interviewer"
          label="Who hears them"
          data={['assessor', 'supervisor']}
          defaultValue={slot?.interviewer ?? 'assessor'}
        />
      )}
      <Group align="start">
        <ChoiceField name="way" label="How" data={WAYS} defaultValue={slot?.way ?? 'in person'} />
        <TextField
          name="place"
          label="Where, or who calls whom"
          defaultValue={slot?.place ?? ''}
          style={{ flexGrow: 1 }}
        />
      </Group>
      <TextField
        name="note"
        label="Note"
        description="No names here: the programme team keeps the list of who comes."
        defaultValue={slot?.note ?? ''}
      />
    </>
  );
}

/** An interview to come; the same form plans it anew when its day was dropped. */
export const SlotForm = ({ at, plan, slot, onClose }: Props): ReactNode => (
  <FormDialogue
    title={slot ? 'Change the slot' : 'Plan an interview'}
    onClose={onClose}
    send={(body, key) =>
      slot
        ? change('/api/interview-slots/{id}', { method: 'PUT', version: slot.version, path: { id: slot.id }, body })
        : change('/api/cases/{number}/{cycle}/visit-plan/slots', {
            key,
            path: { number: at.number, cycle: at.cycle },
            body,
          })
    }
  >
    <Fields plan={plan} slot={slot} />
  </FormDialogue>
);

/** Takes a slot out of the plan; the day stays. */
export const RemoveSlot = ({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Take the slot out of the plan"
    onClose={onClose}
    send={(_body, key) =>
      change('/api/interview-slots/{id}/remove', { key, version: slot.version, path: { id: slot.id }, body: {} })
    }
  >
    {`${longDayText(slot.day)}, ${slot.from} to ${slot.until}. Whoever works on the plan sees that it is gone.`}
  </FormDialogue>
);
