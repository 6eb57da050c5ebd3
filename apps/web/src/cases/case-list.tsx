import { Group, Stack } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { selecting } from '../lists/selecting.js';
import { SavedFilters } from '../lists/saved-filters.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { AssignOfficer } from './assign-officer.js';
import { CASE, caseKey, DUE, LEVEL, OFFICER, STAGE, WAITING, WHOSE } from './case-columns.js';
import { CaseFilters } from './case-filters.js';
import { useCases, type CaseRow } from './case-query.js';
import { rememberList } from './neighbours.js';
import { WorklistBar } from './worklist-bar.js';

const NONE: ReadonlySet<string> = new Set();

export function CaseList(): ReactNode {
  const [filter, change] = useFilter();
  const staff = hasRole(useSession(), 'office', 'manager');
  const cases = useCases(filter);
  const rows = cases.rows ?? [];
  const [ticked, setTicked] = useState(NONE);
  const selected = rows.filter((row) => ticked.has(caseKey(row))); // a row that is no longer listed is not selected
  useEffect(() => {
    if (cases.rows) rememberList(cases.rows);
  }, [cases.rows]);
  const ticks = selecting<CaseRow>({
    ...{ rows, keyOf: caseKey, nameOf: ({ number }) => number },
    ...{ selected: new Set(selected.map(caseKey)), onSelect: setTicked },
  });
  const columns = [CASE, WHOSE, DUE, STAGE, WAITING, ...(staff ? [OFFICER] : []), LEVEL];
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Cases</PageTitle>
        <SavedFilters list="cases" filter={filter} />
      </Group>
      <WorklistBar filter={filter} />
      <CaseFilters filter={filter} onChange={change} />
      {selected.length > 0 && <AssignOfficer selected={selected} onClear={() => setTicked(NONE)} />}
      <List
        of={cases}
        label="Cases"
        columns={staff ? [ticks, ...columns] : columns}
        keyOf={caseKey}
        empty="No case fits. Loosen the filters, or open a case from its organisation."
        minWidth={760}
      />
    </Stack>
  );
}
