import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFilter } from './filter.js';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
}

/** Narrows the list of the page to one kind. */
export function ChoiceFilter({ name, label, data }: Props): ReactNode {
  const [filter, change] = useFilter();
  return (
    <Select
      label={label}
      placeholder="All"
      clearable
      clearButtonProps={{ 'aria-label': 'All' }}
      data={data}
      value={filter[name] ?? null}
      onChange={(value) => change({ [name]: value })}
      w={200}
    />
  );
}
