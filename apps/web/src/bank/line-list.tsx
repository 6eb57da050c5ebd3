import { Button, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { useFilter } from '../lists/filter.js';
import { usePages } from '../lists/pages.js';
import { useActions } from '../shell/actions.js';
import { Nothing, Trouble, Waiting } from '../shell/states.js';
import { useAccounts, useStatements, type Line } from './bank.js';
import { LineCard } from './line-card.js';

type Page = Schemas['BankLineList'];

/** Those to decide where nothing is said. */
const STATES = [
  { value: 'new', label: 'To decide' },
  { value: 'matched', label: 'Matched' },
  { value: 'ignored', label: 'Ignored' },
  { value: 'all', label: 'All' },
];

function Filters(): ReactNode {
  const [{ state = 'new', statementId }, change] = useFilter();
  const [accounts, statements] = [useAccounts(), useStatements()];
  return (
    <Group align="end">
      <Select
        label="Show"
        data={STATES}
        value={state}
        allowDeselect={false}
        onChange={(next) => change({ state: next === 'new' ? null : next })}
        w={160}
      />
      {(accounts.data?.items.length ?? 0) > 1 && (
        <ChoiceFilter
          name="bankAccountId"
          label="Account"
          data={(accounts.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Select
        label="Statement"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'All' }}
        data={(statements.data?.items ?? []).map(({ id, fileName, lastDay }) => ({
          value: id,
          label: `${fileName}, to ${lastDay}`,
        }))}
        value={statementId ?? null}
        onChange={(next) => change({ statementId: next })}
        w={360}
      />
    </Group>
  );
}

const Standing = ({ decided, total }: Page['progress']): ReactNode => (
  <Stack gap={4}>
    <Text size="sm" role="status">
      {decided} of {total} lines decided
    </Text>
    <Progress value={total === 0 ? 0 : (100 * decided) / total} aria-label="Lines decided" color="green.8" />
  </Stack>
);

const Done = ({ state, total }: { readonly state: string; readonly total: number }): ReactNode => (
  <Nothing>
    {total === 0
      ? 'No line yet. Import the first statement of the bank.'
      : state === 'new'
        ? 'Every line is decided. Import the next statement when the bank has one.'
        : 'No line is of this kind.'}
  </Nothing>
);

/** The lines, one of them at hand: keys go up and down, confirm, change and ignore. */
function Cards({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const [at, setAt] = useState<string>();
  const found = lines.findIndex(({ id }) => id === at);
  const here = Math.max(0, found);
  const goTo = (next: Line | undefined): void => {
    setAt(next?.id);
    if (next) document.getElementById(`line-${next.id}`)?.focus();
  };
  const go = (step: number) => (): void => goTo(lines[Math.min(lines.length - 1, Math.max(0, here + step))]);
  useActions([
    { label: 'Next line', group: 'Bank', keys: 'j', run: go(1) },
    { label: 'Previous line', group: 'Bank', keys: 'k', run: go(-1) },
  ]);
  return lines.map((line, index) => (
    <LineCard
      key={line.id}
      line={line}
      current={index === here}
      onHere={() => setAt(line.id)}
      // Whoever decides of one goes on with the one below it, which takes its place.
      onDecided={() => goTo(lines[index + 1] ?? lines[index - 1])}
    />
  ));
}

export function LineList(): ReactNode {
  const [{ state = 'new', bankAccountId, statementId }] = useFilter();
  const scope = { ...(bankAccountId ? { bankAccountId } : {}), ...(statementId ? { statementId } : {}) };
  const narrowed = { ...scope, ...(state === 'all' ? {} : { state: state as Line['state'] }) };
  const read = (query: object): Promise<Page> => got<Page>(api.GET('/api/bank/lines', { params: { query } }));
  const { rows, error, hasMore, loading, more, again } = usePages<Line>(['bank', 'lines', narrowed], (paging) =>
    read({ ...narrowed, ...paging }),
  );
  const { data } = useQuery({ queryKey: ['bank', 'progress', scope], queryFn: () => read({ ...scope, limit: 1 }) });
  const progress = data?.progress ?? { decided: 0, total: 0 };
  return (
    <Stack>
      <Filters />
      {progress.total > 0 && <Standing {...progress} />}
      {!rows && (error ? <Trouble error={error} again={again} /> : <Waiting lines={8} />)}
      {rows?.length === 0 && <Done state={state} total={progress.total} />}
      {rows && rows.length > 0 && <Cards lines={rows} />}
      {hasMore && (
        <Button variant="default" w="fit-content" onClick={more} loading={loading}>
          Show more
        </Button>
      )}
    </Stack>
  );
}
