import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { longDayText } from '../forms/days.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { PARTS } from './parts.js';

/** Where everybody begins: what waits for them. */
export function Home(): ReactNode {
  const session = useSession();
  const mine = PARTS.filter(({ roles }) => hasRole(session, ...roles));
  return (
    <Stack gap="xl">
      <div>
        <PageTitle name="Home">{`Welcome, ${session.name}`}</PageTitle>
        <Text>{longDayText(session.today)}</Text>
      </div>
      {mine.map(({ Part }) => (
        <Part key={PARTS.findIndex((each) => each.Part === Part)} />
      ))}
    </Stack>
  );
}
