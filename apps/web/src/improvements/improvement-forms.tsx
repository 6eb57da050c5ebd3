import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, LongField, NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { criteriaOf, type Sheet } from '../scores/sheet.js';

export type Improvement = Schemas['Improvement'];

interface Closing {
  readonly onClose: () => void;
}

type OfOne = Closing & { readonly of: Improvement };

/** The widest gaps first: that is where there is most to win. */
function choicesOf(sheet: Sheet): { value: string; label: string }[] {
  const pointsOf = (id: string): number | 'n/a' => {
    const score = sheet.scores.find(({ criterion }) => criterion === id);
    if (!score) return 0;
    return 'points' in score ? score.points : 'n/a';
  };
  return criteriaOf(sheet)
    .map(({ id, title, points }) => ({ id, title, points, given: pointsOf(id) }))
    .sort((a, b) => gapOf(b) - gapOf(a))
    .map(({ id, title, points, given }) => ({
      value: id,
      label: `${id} ${title} (${given === 'n/a' ? 'not applicable' : `${given} of ${points}`})`,
    }));
}

const gapOf = ({ points, given }: { points: number; given: number | 'n/a' }): number =>
  given === 'n/a' ? 0 : points - given;

const Planned = ({ of }: { readonly of?: Improvement }): ReactNode => (
  <>
    <LongField name="what" label="What is done" required defaultValue={of?.what} />
    <TextField name="owner" label="Who sees to it" required defaultValue={of?.owner} />
    <DayField name="dueOn" label="Until when" required {...(of ? { given: of.dueOn } : {})} />
  </>
);

export const PlanForm = ({ page, sheet, onClose }: Closing & { page: Page; sheet: Sheet }): ReactNode => (
  <FormDialogue
    title="Plan an improvement"
    verb="Plan the improvement"
    onClose={onClose}
    send={(body, key) =>
      change('/api/cases/{number}/{cycle}/improvements', {
        key,
        path: { number: page.number, cycle: page.cycle },
        body,
      })
    }
  >
    <ChoiceField
      name="criterion"
      label="Which criterion"
      description="The widest gaps stand first."
      data={choicesOf(sheet)}
    />
    <Planned />
  </FormDialogue>
);

export const ChangeForm = ({ of, onClose }: OfOne): ReactNode => (
  <FormDialogue
    title={`Change the action for ${of.criterion}`}
    verb="Keep the change"
    onClose={onClose}
    send={(body) => change('/api/improvements/{id}', { method: 'PUT', version: of.version, path: { id: of.id }, body })}
  >
    <Planned of={of} />
  </FormDialogue>
);

export function DoneForm({ of, sheet, onClose }: OfOne & { readonly sheet: Sheet }): ReactNode {
  const criterion = criteriaOf(sheet).find(({ id }) => id === of.criterion);
  return (
    <FormDialogue
      title={`Done: ${of.what}`}
      verb="Mark it as done"
      onClose={onClose}
      send={(body, key) =>
        change('/api/improvements/{id}/done', { key, version: of.version, path: { id: of.id }, body })
      }
    >
      {sheet.editable ? (
        <NumberField
          name="points"
          label={`Criterion ${of.criterion} scored anew, 0 to ${criterion?.points ?? ''}`}
          w="100%"
          required
          data-autofocus
        />
      ) : (
        <Text size="sm">The self-assessment is sealed; the action is done without a new score.</Text>
      )}
      <LongField name="note" label="What was done" />
    </FormDialogue>
  );
}

export const DropForm = ({ of, onClose }: OfOne): ReactNode => (
  <FormDialogue
    title={`Drop the action for ${of.criterion}`}
    verb="Drop the action"
    onClose={onClose}
    send={(body, key) => change('/api/improvements/{id}/drop', { key, version: of.version, path: { id: of.id }, body })}
  >
    <LongField name="reason" label="Why is it dropped?" required data-autofocus />
  </FormDialogue>
);
