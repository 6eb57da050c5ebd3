import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { Hidden, LongField, NumberField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';

type Segment = Schemas['StandardsDraftSegment'];
type Criterion = Segment['criteria'][number];

/** A criterion in the form; what is new has nothing in it yet. */
interface Row {
  readonly key: string;
  readonly given: Criterion | undefined;
}

interface CriterionProps {
  readonly at: number;
  readonly no: number;
  readonly given: Criterion | undefined;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function CriterionFields({ at, no, given, last, onMove, onRemove }: CriterionProps): ReactNode {
  const name = `criteria/${at}`;
  const id = `${no}.${at + 1}`;
  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text component="legend" fw={600} size="sm">
            Criterion {id}
            {given?.from ? ` (was ${given.from})` : ' (new)'}
          </Text>
          <Group gap={4}>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={at === 0}
              onClick={() => onMove(-1)}
              aria-label={`Move criterion ${id} up`}
            >
              Up
            </Button>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={last}
              onClick={() => onMove(1)}
              aria-label={`Move criterion ${id} down`}
            >
              Down
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={onRemove} aria-label={`Remove criterion ${id}`}>
              Remove
            </Button>
          </Group>
        </Group>
        {given?.from && <Hidden name={`${name}/from`} value={given.from} fixed />}
        <Group align="start" wrap="nowrap">
          <LongField
            name={`${name}/title`}
            label="What is asked for"
            defaultValue={given?.title ?? ''}
            required
            minRows={1}
            flex={1}
          />
          <NumberField name={`${name}/points`} label="Points" defaultValue={given?.points ?? 10} required w={90} />
        </Group>
        <LongField
          name={`${name}/guidance`}
          label="Guidance"
          defaultValue={given?.guidance ?? ''}
          required
          minRows={1}
        />
      </Stack>
    </Paper>
  );
}

interface Props {
  readonly draft: Pick<Schemas['StandardsDraft'], 'id' | 'version'>;
  readonly segment: Segment;
  readonly onClose: () => void;
}

/** Writes one segment: its criteria are numbered by their order, and each remembers which one it was. */
export function SegmentForm({ draft, segment, onClose }: Props): ReactNode {
  const [rows, setRows] = useState<readonly Row[]>(() => segment.criteria.map((given) => ({ key: given.id, given })));
  const move = (at: number, by: 1 | -1): void => {
    const moved = [...rows];
    const [one] = moved.splice(at, 1);
    if (one) moved.splice(at + by, 0, one);
    setRows(moved);
  };
  return (
    <FormDialogue
      title={`Write segment ${segment.no}`}
      verb="Keep the segment"
      size="xl"
      onClose={onClose}
      send={(body) =>
        change('/api/standards-drafts/{id}/segments/{no}', {
          ...{ method: 'PUT', version: draft.version, path: { id: draft.id, no: segment.no }, body },
        })
      }
    >
      <Group align="start" wrap="nowrap">
        <TextField name="title" label="Title" defaultValue={segment.title} required flex={1} data-autofocus />
        <NumberField name="weight" label="Weight" defaultValue={segment.weight} required w={90} />
      </Group>
      <Hidden name="criteria/" value="" />
      {rows.map(({ key, given }, at) => (
        <CriterionFields
          key={key}
          {...{ at, given, no: segment.no, last: at === rows.length - 1 }}
          onMove={(by) => move(at, by)}
          onRemove={() => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      <Button
        variant="default"
        w="fit-content"
        onClick={() => setRows([...rows, { key: crypto.randomUUID(), given: undefined }])}
      >
        Add a criterion
      </Button>
    </FormDialogue>
  );
}
