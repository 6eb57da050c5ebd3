import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Filter } from '../lists/filter.js';
import { useActions } from '../shell/actions.js';
import { hasRole, useSession } from '../shell/session.js';
import { useOfficers } from './officers.js';
import { STAGES } from './stages.js';

interface Props {
  readonly filter: Filter;
  readonly onChange: (change: Readonly<Record<string, string | null>>) => void;
}

function Search({ filter, onChange }: Props): ReactNode {
  const given = filter['q'] ?? '';
  const [typed, setTyped] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback((q: string) => onChange({ q: q.trim() }), 250);
  useEffect(() => setTyped(given), [given]);
  useActions([{ label: 'Search this list', group: 'In this list', keys: '/', run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      label="Search"
      placeholder="Case, organisation, programme"
      w={250}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

function OfficerFilter({ filter, onChange }: Props): ReactNode {
  const { id } = useSession();
  const officers = useOfficers().filter((each) => each.id !== id);
  return (
    <Select
      label="Case officer"
      placeholder="Everybody’s"
      clearable
      clearButtonProps={{ 'aria-label': 'Everybody’s' }}
      data={[
        { value: 'me', label: 'Me' },
        { value: 'none', label: 'Nobody' },
        ...officers.map(({ id: value, name }) => ({ value, label: name })),
      ]}
      value={filter['officer'] ?? null}
      onChange={(officer) => onChange({ officer })}
      w={180}
    />
  );
}

export function CaseFilters(props: Props): ReactNode {
  const { filter, onChange } = props;
  const staff = hasRole(useSession(), 'office', 'manager');
  return (
    <Group align="end" className="no-print">
      <Search {...props} />
      <Select
        label="Stage"
        placeholder="All stages"
        clearable
        clearButtonProps={{ 'aria-label': 'All stages' }}
        data={STAGES}
        value={filter['stage'] ?? null}
        onChange={(stage) => onChange({ stage })}
        w={190}
      />
      {staff && <OfficerFilter {...props} />}
      <Checkbox
        label="Overdue only"
        checked={filter['overdue'] === 'true'}
        onChange={(event) => onChange({ overdue: event.currentTarget.checked ? 'true' : null })}
        mb={8}
      />
      <Checkbox
        label="Also cycles that are over"
        checked={filter['ended'] === 'true'}
        onChange={(event) => onChange({ ended: event.currentTarget.checked ? 'true' : null, open: null })}
        mb={8}
      />
    </Group>
  );
}
