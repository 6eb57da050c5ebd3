import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFault } from '../forms/faults.js';
import { ChoiceField, Hidden, LongField } from '../forms/fields.js';
import { StepDialogue } from '../proceedings/step-dialogue.js';
import { Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';

export type Appeal = Schemas['AppealPage'];
export type AppealStep = Appeal['possibilities'][number];
type Candidate = Schemas['ProceedingCandidates']['items'][number];

const OUTCOMES = ['upheld', 'partly upheld', 'dismissed'] as const;

interface CandidateProps {
  readonly candidate: Candidate;
  readonly index: number;
  readonly chosen: boolean;
}

const OneCandidate = ({ candidate: { id, name, roles, involvement }, index, chosen }: CandidateProps): ReactNode => (
  <Checkbox
    name={`members/${index}`}
    value={id}
    label={`${name} (${roles.join(', ')})`}
    description={involvement && `Not possible: ${involvement}.`}
    disabled={involvement !== null}
    defaultChecked={chosen}
    error={useFault(`members/${index}`)}
  />
);

/** Everybody who could sit on it; who has a part in the case stands there too, with the reason. */
function PanelFields({ appeal }: { readonly appeal: Appeal }): ReactNode {
  const query = useQuery({
    queryKey: ['appeal', appeal.id, 'candidates'],
    queryFn: () =>
      got<Schemas['ProceedingCandidates']>(
        api.GET('/api/appeals/{id}/candidates', { params: { path: { id: appeal.id } } }),
      ),
  });
  return (
    <Shown of={query} lines={3}>
      {({ items }) => (
        <Stack gap="xs" role="group" aria-label="Panel">
          <Text size="sm">Two or more, none of them with a part in the case.</Text>
          <Hidden name="members/" value="" />
          {items.map((candidate, index) => (
            <OneCandidate
              key={candidate.id}
              candidate={candidate}
              index={index}
              chosen={appeal.panel.some(({ id }) => id === candidate.id)}
            />
          ))}
        </Stack>
      )}
    </Shown>
  );
}

const Outcome = ({ name, label }: { readonly name: string; readonly label: string }): ReactNode => (
  <ChoiceField name={name} label={label} data={OUTCOMES.map((value) => ({ value, label: capital(value) }))} />
);

function fieldsOf(command: string, appeal: Appeal): ReactNode {
  switch (command) {
    case 'admit':
      return appeal.late ? (
        <LongField name="reason" label="Why is it admitted, though it came late?" required data-autofocus />
      ) : (
        <Text size="sm">It came in time. The panel’s thirty days begin.</Text>
      );
    case 'appointPanel':
      return <PanelFields appeal={appeal} />;
    case 'giveView':
      return (
        <>
          <Outcome name="view" label="The appeal should be" />
          <LongField name="reason" label="Why? The panel and the office read this." required minRows={4} />
        </>
      );
    case 'decide':
      return (
        <>
          <Outcome name="outcome" label="The appeal is" />
          <LongField name="reason" label="The panel’s reasons. All parties read this." required minRows={4} />
        </>
      );
    default:
      return <LongField name="reason" label="Why? The parties read this." required data-autofocus />;
  }
}

const WARNINGS: Readonly<Record<string, string>> = {
  refuse: 'This ends the appeal: the result stays as it is.',
  withdraw: 'This ends the appeal: the result stays as it is.',
  decide: 'This ends the appeal. Upheld, in whole or in part, it leads the case back to the supervisory review.',
};

interface Props {
  readonly appeal: Appeal;
  readonly step: AppealStep;
  readonly onClose: () => void;
}

export function AppealForm({ appeal, step, onClose }: Props): ReactNode {
  return (
    <StepDialogue under="appeals" of={appeal} step={step} warnings={WARNINGS} onClose={onClose}>
      {fieldsOf(step.command, appeal)}
    </StepDialogue>
  );
}
