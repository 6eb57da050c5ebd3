import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DecisionForm } from '../board/decision-form.js';
import { DayField } from '../forms/day-field.js';
import { Hidden, LongField, NumberField, PickField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Dialogue } from '../shell/dialogue.js';
import { useSession } from '../shell/session.js';
import { Waiting } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';

export type Entry = Schemas['AssessorPage'];
type Step = Entry['steps'][number];

const DETAIL: Readonly<Partial<Record<Step['step'], string>>> = {
  passTraining: 'Which training, and who examined',
  appoint: 'Remark',
  renewCompetence: 'On what grounds',
};

const WARNINGS: Readonly<Partial<Record<Step['step'], string>>> = {
  suspend: 'A suspended assessor takes no case until reinstated.',
  lapse: 'After this only a new approval by the Board leads back.',
};

interface ApprovalProps {
  readonly of: { readonly id: string; readonly name: string };
  readonly title: string;
  /** Rejections count as well: an application ends with one. */
  readonly withRejections?: boolean;
  readonly send: (decisionId: string, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What the Board has decided on an appointment: from its register, or first recorded there. */
export function BoardApproval({ of, title, withRejections = false, send, onClose }: ApprovalProps): ReactNode {
  const [recording, setRecording] = useState(false);
  const query = useQuery({
    queryKey: ['board', 'decisions', 'of', of.id],
    queryFn: () =>
      got<Schemas['BoardDecisionList']>(
        api.GET('/api/board/decisions', { params: { query: { kind: 'appointment', subjectId: of.id, limit: 50 } } }),
      ),
  });
  const about = {
    ...({ kind: 'appointment', subject: `Appointment of ${of.name}`, subjectId: of.id } as const),
    resolution: `${of.name} is appointed an accredited assessor.`,
  };
  if (recording) return <DecisionForm about={about} onClose={() => setRecording(false)} />;
  const decisions = (query.data?.items ?? []).filter(
    ({ outcome, replacedBy }) => (withRejections || outcome === 'carried') && !replacedBy,
  );
  if (decisions.length === 0)
    return (
      <Dialogue title={title} onClose={onClose}>
        {query.isPending ? (
          <Waiting lines={2} />
        ) : (
          <Stack>
            <Text size="sm">The register has no decision on this appointment yet.</Text>
            <Button onClick={() => setRecording(true)} w="fit-content">
              Record the Board’s decision
            </Button>
          </Stack>
        )}
      </Dialogue>
    );
  return (
    <FormDialogue
      title={title}
      onClose={onClose}
      send={(body, key) => send((body as { decisionId: string }).decisionId, key)}
    >
      <PickField
        name="decisionId"
        label="Decision"
        required
        defaultValue={decisions.length === 1 ? (decisions[0]?.id ?? null) : null}
        data={decisions.map(({ id, minuteNo, decidedOn, outcome }) => ({
          value: id,
          label: `minute ${minuteNo} of ${dayText(decidedOn)}: ${outcome}`,
        }))}
      />
    </FormDialogue>
  );
}

interface StepProps {
  readonly entry: Entry;
  readonly step: Step;
  readonly onClose: () => void;
}

/** One step of an appointment. */
export function StepForm({ entry, step, onClose }: StepProps): ReactNode {
  const { today } = useSession();
  const at = { version: entry.version, path: { id: entry.id } };
  if (step.step === 'approve')
    return (
      <BoardApproval
        of={entry}
        title="Record the Board’s approval"
        onClose={onClose}
        send={(decisionId, key) => change('/api/assessors/{id}/approve', { ...at, key, body: { decisionId } })}
      />
    );
  return (
    <FormDialogue
      title={capital(step.does)}
      warning={WARNINGS[step.step]}
      onClose={onClose}
      send={(body, key) =>
        change('/api/assessors/{id}/steps/{step}', { ...at, key, body, path: { id: entry.id, step: step.step } })
      }
    >
      <DayField name="on" label="On" given={today} required />
      <LongField name="detail" label={DETAIL[step.step] ?? 'Reason'} required data-autofocus />
    </FormDialogue>
  );
}

export function CpdForm({ entry, onClose }: Omit<StepProps, 'step'>): ReactNode {
  const { today } = useSession();
  const [kind, setKind] = useState('course');
  return (
    <FormDialogue
      title="Record further training"
      onClose={onClose}
      send={(body, key) =>
        change('/api/assessors/{id}/further-training', { key, version: entry.version, path: { id: entry.id }, body })
      }
    >
      <NativeSelect
        label="Kind"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={['course', 'conference', 'witnessed assessment', 'other']}
      />
      <Hidden name="kind" value={kind} />
      <DayField name="day" label="Day" given={today} required />
      <NumberField name="hours" label="Hours" required />
      <TextField name="activity" label="What it was" required />
      {kind === 'witnessed assessment' && <TextField name="witness" label="Who watched" required />}
    </FormDialogue>
  );
}
