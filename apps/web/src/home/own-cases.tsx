import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { caseKey } from '../cases/case-columns.js';
import { Holds } from '../cases/holds.js';
import type { Page } from '../cases/page.js';
import { CaseWay } from '../cases/path.js';
import { Nothing, Shown } from '../shell/states.js';
import { capital, dayText } from '../shell/words.js';
import { HomePart } from './home-part.js';

function Tasks({ page }: { readonly page: Page }): ReactNode {
  const tasks = page.possibilities.filter(
    ({ command, possible, allowed, moves }) => possible && allowed && moves && command !== 'withdraw',
  );
  const due = page.clocks.filter(
    ({ status, kind }) => status === 'running' && ['REPORT', 'CERTIFICATE'].includes(kind),
  );
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {tasks.length > 0 ? 'What you can do now' : 'Nothing is asked of you just now.'}
      </Text>
      {tasks.map(({ command, does }) => (
        <Text size="sm" key={command}>
          <Link to="/cases/$number/$cycle" params={{ number: page.number, cycle: String(page.cycle) }}>
            {capital(does)}
          </Link>
        </Text>
      ))}
      {due.map(({ words, promisedDay }) => (
        <Text size="sm" key={words}>
          {words}: promised to you for {dayText(promisedDay)}.
        </Text>
      ))}
    </Stack>
  );
}

function OneCase({ row }: { readonly row: Schemas['CaseRow'] }): ReactNode {
  const path = { number: row.number, cycle: row.cycle };
  const query = useQuery({
    queryKey: ['case', row.number, String(row.cycle)],
    queryFn: () => got<Page>(api.GET('/api/cases/{number}/{cycle}', { params: { path } })),
  });
  return (
    <Paper withBorder p="md">
      <Stack>
        <Title order={3} size="h5">
          <Link to="/cases/$number/$cycle" params={{ number: row.number, cycle: String(row.cycle) }}>
            {row.programme.name}
          </Link>
          , case {row.number}
        </Title>
        <Shown of={query} lines={4}>
          {(page) => (
            <>
              <Holds page={page} />
              <CaseWay page={page} />
              <Tasks page={page} />
            </>
          )}
        </Shown>
      </Stack>
    </Paper>
  );
}

/** An organisation's cases that are not over: how far they are, and what it can do. */
export function OwnCases(): ReactNode {
  const query = useQuery({
    queryKey: ['cases', 'open'],
    queryFn: () => got<Schemas['CaseList']>(api.GET('/api/cases', { params: { query: { open: 'true', limit: 20 } } })),
  });
  return (
    <HomePart title="Your programmes" more={<Link to="/cases">All your cases</Link>}>
      <Shown of={query} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>
              No case is under way. <Link to="/organisations">Apply for a programme of your organisation.</Link>
            </Nothing>
          ) : (
            items.map((row) => <OneCase key={caseKey(row)} row={row} />)
          )
        }
      </Shown>
    </HomePart>
  );
}
