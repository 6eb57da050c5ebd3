import { Checkbox, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Heed } from '../shell/states.js';

export interface Sketch {
  readonly name: string;
  readonly vatNumber: string;
  readonly email: string;
}

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Entries that may be the one being typed, as soon as the typing pauses; whoever enters it says that it is another one. */
export function Alike({ sketch }: { readonly sketch: Sketch }): ReactNode {
  const [asked] = useDebouncedValue(sketch, 300);
  const vatNumber = said(asked.vatNumber);
  const email = said(asked.email);
  const { data } = useQuery({
    queryKey: ['organisations', 'alike', asked],
    queryFn: () =>
      got<Schemas['AlikeList']>(
        api.GET('/api/organisations/alike', {
          params: {
            query: { name: asked.name.trim(), ...(vatNumber ? { vatNumber } : {}), ...(email ? { email } : {}) },
          },
        }),
      ),
    enabled: asked.name.trim().length > 2,
    placeholderData: keepPreviousData,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Heed title="It may be on record already" role="status">
      {data.items.map(({ id, name, reference, reasons }) => (
        <Text size="sm" key={id}>
          <a href={`/organisations/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>{' '}
          ({reference}): {reasons.join('; ')}
        </Text>
      ))}
      <Checkbox mt="xs" name="despiteAlike" data-kind="flag" label="It is none of these: enter it" />
    </Heed>
  );
}
