import { Stack, Table, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Shown } from '../shell/states.js';

export function OrganisationList(): ReactNode {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const query = useQuery({
    queryKey: ['organisations', q],
    queryFn: () =>
      got(
        api.GET('/api/organisations', { params: { query: { limit: 200, ...(q === '' ? {} : { q }) } as never } }),
      ) as Promise<Schemas['OrganisationList']>,
  });
  return (
    <Stack>
      <Title order={1} size="h2">
        Organisations
      </Title>
      <TextInput label="Search" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maw={320} />
      <Shown of={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No organisation fits. Organisations come in by import.</Nothing>
          ) : (
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Country</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((each) => (
                  <Table.Tr key={each.id}>
                    <Table.Td>
                      <Link to="/organisations/$id" params={{ id: each.id }}>
                        {each.name}
                      </Link>
                    </Table.Td>
                    <Table.Td>{each.country}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Shown>
    </Stack>
  );
}
