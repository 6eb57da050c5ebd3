import { Fieldset, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Sheet } from './sheet.js';

type Segment = Sheet['rules']['segments'][number];
type Criterion = Segment['criteria'][number];

function CriterionLine({ criterion, sheet }: { readonly criterion: Criterion; readonly sheet: Sheet }): ReactNode {
  const { id, title, guidance, points } = criterion;
  const score = sheet.scores.find((each) => each.criterion === id);
  const given = score && 'points' in score ? score : undefined;
  const reason = score && 'notApplicable' in score ? score.notApplicable : '';
  const locked = !sheet.editable;
  return (
    <div>
      <Text size="sm" fw={600}>
        {id} {title}
      </Text>
      <Text size="xs" c="dimmed">
        {guidance}
      </Text>
      <Group gap="xs" align="end">
        <NumberInput
          name={`points ${id}`}
          label={`Points, 0 to ${points}`}
          aria-label={`${id}: points, 0 to ${points}`}
          min={0}
          max={points}
          allowDecimal={false}
          clampBehavior="none"
          defaultValue={given?.points ?? ''}
          readOnly={locked}
          w={130}
        />
        <TextInput
          name={`comment ${id}`}
          label="Comment"
          aria-label={`${id}: comment`}
          defaultValue={given?.comment ?? ''}
          readOnly={locked}
          style={{ flex: 2 }}
        />
        <TextInput
          name={`reason ${id}`}
          label="Not applicable because"
          aria-label={`${id}: not applicable because`}
          defaultValue={reason}
          readOnly={locked}
          style={{ flex: 1 }}
        />
      </Group>
    </div>
  );
}

export function SegmentSheet({ segment, sheet }: { readonly segment: Segment; readonly sheet: Sheet }): ReactNode {
  const figures = sheet.grade?.segments.find((each) => each.no === segment.no);
  return (
    <Fieldset legend={`${segment.no}. ${segment.title}${figures ? `: ${figures.shown} %` : ''}`}>
      <Stack gap="md">
        {segment.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} sheet={sheet} />
        ))}
      </Stack>
    </Fieldset>
  );
}
