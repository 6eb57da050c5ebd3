import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DecisionForm } from '../board/decision-form.js';
import { DayField } from '../forms/day-field.js';
import { LongField, PickField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Dialogue } from '../shell/dialogue.js';
import { Waiting } from '../shell/states.js';
import { dayText } from '../shell/words.js';

type Draft = Schemas['StandardsDraft'];
export type DraftStep = 'consult' | 'publish' | 'give-up';

interface Props {
  readonly draft: Draft;
  readonly onClose: () => void;
}

const at = (draft: Draft) => ({ version: draft.version, path: { id: draft.id } });

const Consult = ({ draft, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Open the consultation"
    warning="While it is open the draft does not change; the Board, assessors and organisations can read it and comment. Whom to ask by mail is chosen afterwards, under Consultation."
    onClose={onClose}
    send={(body, key) => change('/api/standards-drafts/{id}/consultation', { ...at(draft), key, body })}
  >
    <DayField name="until" label="Last day for comments" given={undefined} description="Two weeks at least" required />
  </FormDialogue>
);

const GiveUp = ({ draft, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Give the draft up"
    warning="A draft that was given up is not taken up again."
    onClose={onClose}
    send={(body, key) => change('/api/standards-drafts/{id}/give-up', { ...at(draft), key, body })}
  >
    <LongField name="reason" label="Why" required data-autofocus />
  </FormDialogue>
);

/** On what the Board has decided: from its register, or first recorded there. */
function Publish({ draft, onClose }: Props): ReactNode {
  const [recording, setRecording] = useState(false);
  const query = useQuery({
    queryKey: ['board', 'decisions', 'of', draft.id],
    queryFn: () =>
      got<Schemas['BoardDecisionList']>(
        api.GET('/api/board/decisions', { params: { query: { kind: 'standards', subjectId: draft.id, limit: 50 } } }),
      ),
  });
  const about = {
    ...({ kind: 'standards', subject: draft.title, subjectId: draft.id } as const),
    resolution: `${draft.title} (${draft.reference}) are adopted as they lie before the Board.`,
  };
  if (recording) return <DecisionForm about={about} onClose={() => setRecording(false)} />;
  const decisions = (query.data?.items ?? []).filter(({ outcome, replacedBy }) => outcome === 'carried' && !replacedBy);
  if (decisions.length === 0)
    return (
      <Dialogue title="Publish the standards" onClose={onClose}>
        {query.isPending ? (
          <Waiting lines={2} />
        ) : (
          <Stack>
            <Text size="sm">The register has no decision of the Board on this draft yet.</Text>
            <Button onClick={() => setRecording(true)} w="fit-content">
              Record the Board’s decision
            </Button>
          </Stack>
        )}
      </Dialogue>
    );
  return (
    <FormDialogue
      title="Publish the standards"
      warning="A published version never changes again; applications accepted from its day on are judged by it."
      onClose={onClose}
      send={(body, key) => change('/api/standards-drafts/{id}/publish', { ...at(draft), key, body })}
    >
      <PickField
        name="decisionId"
        label="Decision of the Board"
        required
        defaultValue={decisions[0]?.id ?? null}
        data={decisions.map(({ id, minuteNo, decidedOn }) => ({
          value: id,
          label: `minute ${minuteNo} of ${dayText(decidedOn)}`,
        }))}
      />
      <DayField name="validFrom" label="In force from" required />
    </FormDialogue>
  );
}

export function StepDialogue({ step, ...props }: Props & { readonly step: DraftStep }): ReactNode {
  if (step === 'consult') return <Consult {...props} />;
  return step === 'publish' ? <Publish {...props} /> : <GiveUp {...props} />;
}
