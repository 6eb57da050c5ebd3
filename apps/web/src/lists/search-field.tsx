import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useFilter } from './filter.js';

/** Narrows the list of the page to what holds this text, once the typing pauses. */
export function SearchField(): ReactNode {
  const [filter, change] = useFilter();
  const [typed, setTyped] = useState(filter['q'] ?? '');
  const search = useDebouncedCallback((q: string) => change({ q: q.trim() }), 250);
  return (
    <TextInput
      label="Search"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      w={260}
    />
  );
}
