import { Button, Group, Paper, Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Answers } from '../lists/answers.js';
import { Trouble } from '../shell/states.js';
import type { CaseRow } from './case-query.js';
import { giveCases, useOfficers } from './officers.js';

const NOBODY = 'nobody';

interface Props {
  readonly selected: readonly CaseRow[];
  readonly onClear: () => void;
}

/** What can be done with the selected cases together: each is answered for. */
export function AssignOfficer({ selected, onClear }: Props): ReactNode {
  const [officer, setOfficer] = useState<string | null>(null);
  const officers = useOfficers();
  const queries = useQueryClient();
  const give = useMutation({
    mutationFn: (to: string) => giveCases(to === NOBODY ? null : to, selected),
    onSuccess: () => queries.invalidateQueries(),
  });
  const close = (): void => {
    give.reset();
    onClear();
  };
  return (
    <Paper withBorder p="sm" className="no-print" component="section" aria-label="Selected cases">
      {give.isError && <Trouble error={give.error} />}
      <Group align="end">
        <Text size="sm" fw={600} role="status" mb={8}>
          {selected.length} {selected.length === 1 ? 'case' : 'cases'} selected
        </Text>
        <Select
          label="Give to"
          placeholder="Choose a case officer"
          data={[...officers.map(({ id, name }) => ({ value: id, label: name })), { value: NOBODY, label: 'Nobody' }]}
          value={officer}
          onChange={setOfficer}
          searchable
        />
        <Button disabled={!officer} loading={give.isPending} onClick={() => officer && give.mutate(officer)}>
          Give {selected.length === 1 ? 'it' : `all ${selected.length}`}
        </Button>
        <Button variant="default" onClick={onClear}>
          Select none
        </Button>
      </Group>
      {give.data && (
        <Answers
          items={give.data.items.map(({ number, cycle, ...each }) => ({
            key: `${number}/${cycle}`,
            name: number,
            ...each,
          }))}
          onClose={close}
        />
      )}
    </Paper>
  );
}
