import { Checkbox, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Heard } from '../interviews/heard.js';
import { Supporting } from '../evidence/supporting.js';
import { Hidden, NumberField, TextField } from '../forms/fields.js';
import type { Typed } from './reconcile.js';
import { placeOf, type Sheet } from './sheet.js';

type Segment = Sheet['rules']['segments'][number];
type Criterion = Segment['criteria'][number];

interface LineProps {
  readonly criterion: Criterion;
  readonly sheet: Sheet;
  /** What the fields begin with: as saved, or as typed earlier. */
  readonly scores: readonly Typed[];
}

/** Points with a comment, or the reason why the criterion does not apply: never both. */
function Judgement({ criterion: { id, points }, sheet, scores }: LineProps): ReactNode {
  const score = scores.find((each) => each.criterion === id);
  const [applies, setApplies] = useState(score?.notApplicable === undefined);
  const at = placeOf(sheet, id);
  const locked = { readOnly: !sheet.editable };
  return (
    <Group gap="xs" align="start">
      <Hidden name={`${at}/criterion`} value={id} fixed />
      {applies ? (
        <>
          <NumberField
            name={`${at}/points`}
            aria-label={`${id}: points, 0 to ${points}`}
            defaultValue={score?.points ?? ''}
            data-judges={id}
            rightSection={<Text size="xs" c="dimmed">{`/ ${points}`}</Text>}
            rightSectionWidth={42}
            rightSectionPointerEvents="none"
            w={96}
            {...locked}
          />
          <TextField
            name={`${at}/comment`}
            aria-label={`${id}: comment`}
            placeholder="Comment"
            defaultValue={score?.comment ?? ''}
            style={{ flex: '1 1 220px' }}
            {...locked}
          />
        </>
      ) : (
        <TextField
          name={`${at}/notApplicable`}
          aria-label={`${id}: not applicable because`}
          placeholder="Not applicable because …"
          defaultValue={score?.notApplicable ?? ''}
          data-judges={id}
          style={{ flex: '1 1 220px' }}
          {...locked}
        />
      )}
      <Checkbox
        label="Not applicable"
        aria-label={`${id}: not applicable`}
        checked={!applies}
        disabled={!sheet.editable}
        onChange={(event) => setApplies(!event.currentTarget.checked)}
        mt={8}
      />
    </Group>
  );
}

const CriterionLine = ({ criterion, sheet, scores }: LineProps): ReactNode => (
  <div>
    <Text size="sm" fw={600}>
      {criterion.id} {criterion.title}
    </Text>
    <Text size="xs" c="dimmed" mb={4}>
      {criterion.guidance}
    </Text>
    <Heard criterion={criterion.id} />
    <Supporting criterion={criterion.id} />
    <Judgement criterion={criterion} sheet={sheet} scores={scores} />
  </div>
);

interface Props extends Omit<LineProps, 'criterion'> {
  readonly segment: Segment;
}

export function SegmentSheet({ segment, sheet, scores }: Props): ReactNode {
  const figures = sheet.grade?.segments.find((each) => each.no === segment.no);
  return (
    <Fieldset
      id={`segment-${segment.no}`}
      legend={`${segment.no}. ${segment.title}${figures ? `: ${figures.shown} %` : ''}`}
    >
      <Stack gap="md">
        {segment.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} sheet={sheet} scores={scores} />
        ))}
      </Stack>
    </Fieldset>
  );
}
