import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceField, LongField, PickField } from '../forms/fields.js';
import { StepDialogue } from '../proceedings/step-dialogue.js';
import { Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';

export type Complaint = Schemas['ComplaintPage'];
export type ComplaintStep = Complaint['possibilities'][number];

const OUTCOMES = ['upheld', 'partly upheld', 'not upheld'] as const;

/** Everybody who could be asked; who has a part in it stands there too, with the reason. */
function Investigator({ complaint: { id } }: { readonly complaint: Complaint }): ReactNode {
  const query = useQuery({
    queryKey: ['complaint', id, 'candidates'],
    queryFn: () =>
      got<Schemas['ProceedingCandidates']>(api.GET('/api/complaints/{id}/candidates', { params: { path: { id } } })),
  });
  return (
    <Shown of={query} lines={2}>
      {({ items }) => (
        <PickField
          name="investigator"
          label="Who looks into it"
          description="Nobody with a part in the matter"
          required
          data={items.map(({ id: value, name, roles, involvement }) => ({
            value,
            label: involvement ? `${name}: ${involvement}` : `${name} (${roles.join(', ')})`,
            disabled: involvement !== null,
          }))}
        />
      )}
    </Shown>
  );
}

function fieldsOf(command: string, complaint: Complaint): ReactNode {
  switch (command) {
    case 'acknowledge':
      return (
        <Text size="sm">
          {complaint.email
            ? `A mail goes to ${complaint.email}, with the number and the day of our answer.`
            : 'There is no e-mail address: write a letter with the number and the day of our answer.'}
        </Text>
      );
    case 'appointInvestigator':
      return <Investigator complaint={complaint} />;
    case 'recordFindings':
      return <LongField name="findings" label="What was found, and from what" required minRows={5} data-autofocus />;
    case 'answer':
      return (
        <>
          <ChoiceField
            name="outcome"
            label="The complaint is"
            data={OUTCOMES.map((value) => ({ value, label: capital(value) }))}
          />
          <LongField name="reason" label="What we found. The complainant reads this." required minRows={3} />
          <LongField name="remedy" label="What we put right. The complainant reads this." minRows={2} />
          <LongField name="learning" label="What we learn from it. It stays in the house." minRows={2} />
        </>
      );
    default:
      return <LongField name="reason" label="How and why? The complainant reads this." required data-autofocus />;
  }
}

const WARNINGS: Readonly<Record<string, string>> = {
  answer: 'This ends the complaint, and the answer goes to the complainant.',
  withdraw: 'This ends the complaint.',
};

interface Props {
  readonly complaint: Complaint;
  readonly step: ComplaintStep;
  readonly onClose: () => void;
}

export function ComplaintForm({ complaint, step, onClose }: Props): ReactNode {
  return (
    <StepDialogue under="complaints" of={complaint} step={step} warnings={WARNINGS} onClose={onClose}>
      {fieldsOf(step.command, complaint)}
    </StepDialogue>
  );
}
