import { Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { longDayText } from '../forms/days.js';
import { ChoiceField, LongField, NumberField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { useSession } from '../shell/session.js';
import { STAKEHOLDERS, timesText, whoText, type CaseAt, type Interview, type Slot } from './plan.js';

const CONSENTS = [
  { value: 'notes', label: 'Yes: what they say is noted' },
  { value: 'count only', label: 'No: only that they were heard' },
];

/** Without consent there is nothing to write into. */
function Told({ given }: { readonly given: Interview | undefined }): ReactNode {
  const [consent, setConsent] = useState<string>(given?.consent ?? 'notes');
  return (
    <>
      <ChoiceField
        name="consent"
        label="Do they agree to notes?"
        data={CONSENTS}
        value={consent}
        onChange={(event) => setConsent(event.currentTarget.value)}
      />
      {consent === 'notes' ? (
        <LongField
          name="notes"
          label="What was said"
          description="No names: whoever reads it knows them as Mentor 1, Mentee 2."
          minRows={5}
          defaultValue={given?.notes ?? ''}
        />
      ) : (
        <Text size="sm">
          Nothing of it is written down{given?.notes ? ', and the notes made so far are forgotten' : ''}.
        </Text>
      )}
    </>
  );
}

interface NewProps {
  readonly at: CaseAt;
  /** Slots without a record. */
  readonly slots: readonly Slot[];
  readonly onClose: () => void;
}

/** On the spot, often on a telephone: what was planned is filled in already. */
export function NewInterview({ at, slots, onClose }: NewProps): ReactNode {
  const { today } = useSession();
  const [slotId, setSlotId] = useState(slots.find(({ day }) => day === today)?.id ?? '');
  const slot = slots.find(({ id }) => id === slotId);
  return (
    <FormDialogue
      title="Record an interview"
      onClose={onClose}
      send={(body, key) =>
        change('/api/cases/{number}/{cycle}/interviews', {
          key,
          path: { number: at.number, cycle: at.cycle },
          body,
        })
      }
    >
      {slots.length > 0 && (
        <ChoiceField
          name="slotId"
          label="Slot of the plan"
          data={[
            { value: '', label: 'none: it was not planned' },
            ...slots.map((each) => ({
              value: each.id,
              label: `${longDayText(each.day)}, ${timesText(each)}: ${whoText(each)}`,
            })),
          ]}
          value={slotId}
          onChange={(event) => setSlotId(event.currentTarget.value)}
        />
      )}
      <Group key={slotId} align="start">
        <ChoiceField
          name="stakeholder"
          label="Who was heard"
          data={STAKEHOLDERS}
          defaultValue={slot?.stakeholder ?? 'mentor'}
        />
        <NumberField name="people" label="How many" required defaultValue={slot?.people ?? 1} />
        <DayField name="day" label="When" required given={slot && slot.day <= today ? slot.day : today} />
      </Group>
      <Told given={undefined} />
    </FormDialogue>
  );
}

interface ChangeProps {
  readonly interview: Interview;
  readonly onClose: () => void;
}

export const ChangeInterview = ({ interview, onClose }: ChangeProps): ReactNode => (
  <FormDialogue
    title={`Interview with ${interview.pseudonym}`}
    verb="Keep the record"
    onClose={onClose}
    send={(body) =>
      change('/api/interviews/{id}', {
        method: 'PUT',
        version: interview.version,
        path: { id: interview.id },
        body,
      })
    }
  >
    <DayField name="day" label="When" required given={interview.day} />
    <Told given={interview} />
  </FormDialogue>
);

export const StrikeInterview = ({ interview, onClose }: ChangeProps): ReactNode => (
  <FormDialogue
    title="Strike the record"
    warning="Its notes are forgotten and it counts no more."
    onClose={onClose}
    send={(body, key) =>
      change('/api/interviews/{id}/strike', { key, version: interview.version, path: { id: interview.id }, body })
    }
  >
    <Text size="sm">{interview.pseudonym}: recorded by mistake. The number stays taken.</Text>
    <LongField name="reason" label="Why?" required data-autofocus />
  </FormDialogue>
);
