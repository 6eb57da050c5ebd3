import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { FeedAddress } from './feed-address.js';

type Visit = Schemas['VisitRow'];

const Row = ({ visit }: { readonly visit: Visit }): ReactNode => (
  <Table.Tr>
    <Table.Td>{visit.days.map(dayText).join(', ')}</Table.Td>
    <Table.Td>
      <Link to="/cases/$number/$cycle" params={{ number: visit.number, cycle: String(visit.cycle) }}>
        {visit.programme}
      </Link>
      <Text size="sm" c="dimmed">
        {visit.organisation}, {visit.number}
      </Text>
    </Table.Td>
    <Table.Td>{visit.place || '–'}</Table.Td>
    <Table.Td>{visit.assessor ?? '–'}</Table.Td>
  </Table.Tr>
);

/** Visits to come, and the address under which one’s own calendar gets them. */
export function CalendarPage(): ReactNode {
  const visits = useQuery({
    queryKey: ['visits'],
    queryFn: () => got(api.GET('/api/visits')) as Promise<Schemas['VisitList']>,
  });
  return (
    <Stack>
      <Title order={1} size="h2">
        Calendar
      </Title>
      <Shown of={visits}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No visit is booked.</Nothing>
          ) : (
            <Table.ScrollContainer minWidth={560}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    {['Days', 'Programme', 'Place', 'Assessor'].map((title) => (
                      <Table.Th key={title}>{title}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {items.map((visit) => (
                    <Row key={visit.number + String(visit.cycle)} visit={visit} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Shown>
      <FeedAddress />
    </Stack>
  );
}
