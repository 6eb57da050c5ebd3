import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { Hidden, NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { capital } from '../shell/words.js';

type Rules = Schemas['StandardsRules'] | Schemas['StandardsDraft']['rules'];
type Draft = Schemas['StandardsDraft'];

/** Days where a version says nothing else. */
const PERIODS = [
  ['REPORT', 'Report, from the last visit day', 42],
  ['CERTIFICATE', 'Certificate, from the report', 14],
  ['SCORES', 'Scores, from the last visit day', 14],
  ['REVIEW', 'Supervisory review, from the last visit day', 28],
  ['REWORK', 'Rework, from the return', 7],
  ['APPEAL_WINDOW', 'Appeal, from the report’s issue', 21],
] as const;

/** Grades and periods as a version has them. */
export const Judging = ({ rules }: { readonly rules: Rules }): ReactNode => (
  <>
    <Rows
      label="Grades"
      rows={rules.grades}
      minWidth={320}
      columns={[
        { title: 'Grade', cell: ({ grade }) => capital(grade) },
        { title: 'Overall at least', cell: ({ overallMinimum }) => `${overallMinimum} %`, right: true },
        { title: 'Each segment at least', cell: ({ segmentFloor }) => `${segmentFloor} %`, right: true },
      ]}
      keyOf={({ grade }) => grade}
    />
    <Group gap="xl">
      {PERIODS.map(([kind, label, days]) => (
        <Fact key={kind} name={label}>
          {rules.periods?.[kind] ?? days} days
        </Fact>
      ))}
    </Group>
  </>
);

export const JudgingForm = ({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Set grades and periods"
    verb="Keep grades and periods"
    onClose={onClose}
    send={(body) =>
      change('/api/standards-drafts/{id}/judging', {
        ...{ method: 'PUT', version: draft.version, path: { id: draft.id } },
        body: { periods: {}, ...body },
      })
    }
  >
    {draft.rules.grades.map(({ grade, overallMinimum, segmentFloor }, index) => (
      <Group key={grade} align="start" role="group" aria-label={capital(grade)}>
        <Text w={70} pt={30} size="sm" fw={600}>
          {capital(grade)}
        </Text>
        <Hidden name={`grades/${index}/grade`} value={grade} />
        <TextField
          name={`grades/${index}/overallMinimum`}
          label={`Overall minimum of ${grade}, %`}
          defaultValue={overallMinimum}
          required
          w={240}
        />
        <TextField
          name={`grades/${index}/segmentFloor`}
          label={`Segment floor of ${grade}, %`}
          defaultValue={segmentFloor}
          required
          w={220}
        />
      </Group>
    ))}
    <Group align="end">
      {PERIODS.map(([kind, label, days]) => (
        <NumberField
          key={kind}
          name={`periods/${kind}`}
          label={label}
          description={`Days; ${days} where nothing is said`}
          defaultValue={draft.rules.periods?.[kind] ?? ''}
          w={285}
        />
      ))}
    </Group>
  </FormDialogue>
);
