import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';

/** Organisations on record by a part of their name or of a programme's, to go on with one. */
export function OnRecord({
  name,
  onChosen,
}: {
  readonly name: string | null;
  readonly onChosen: (id: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(name ?? '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ['organisations', 'to apply', q],
    queryFn: () =>
      got<Schemas['OrganisationList']>(
        api.GET('/api/organisations', { params: { query: { limit: 8, ...(q ? { q } : {}) } } }),
      ),
  });
  return (
    <>
      <TextInput
        label="Organisation or programme"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Shown of={found} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">None on record fits. Search by another part of the name, or enter it.</Text>
          ) : (
            <Stack gap={6}>
              {items.map(({ id, name: known, reference, programmes }) => (
                <Group key={id} justify="space-between" wrap="nowrap">
                  <Text size="sm">
                    {known} ({reference}): {programmes.map((each) => each.name).join(', ') || 'no programme yet'}
                  </Text>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Go on with ${known}`}
                    onClick={() => onChosen(id)}
                  >
                    Go on
                  </Button>
                </Group>
              ))}
            </Stack>
          )
        }
      </Shown>
    </>
  );
}
