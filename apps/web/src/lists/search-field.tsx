import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState, type ReactNode } from 'react';
import { useActions } from '../shell/actions.js';
import { useFilter } from './filter.js';

/** Narrows the list of the page to what holds this text, once the typing pauses. */
export function SearchField({ placeholder }: { readonly placeholder?: string }): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [filter, change] = useFilter();
  const [typed, setTyped] = useState(filter['q'] ?? '');
  const search = useDebouncedCallback((q: string) => change({ q: q.trim() }), 250);
  useActions([{ label: 'Search this list', group: 'In this list', keys: '/', run: () => field.current?.focus() }]);
  return (
    <TextInput
      ref={field}
      label="Search"
      placeholder={placeholder}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      w={260}
    />
  );
}
