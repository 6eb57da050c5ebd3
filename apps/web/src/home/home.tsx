import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageTitle } from '../shell/page-title.js';
import { pagesFor } from '../shell/pages.js';
import { useSession } from '../shell/session.js';

/** Where everybody begins. */
export function Home(): ReactNode {
  const { name, roles } = useSession();
  return (
    <Stack>
      <PageTitle name="Home">{`Welcome, ${name}`}</PageTitle>
      {pagesFor(roles)
        .filter(({ to }) => to !== '/')
        .map(({ to, label }) => (
          <Text key={to}>
            <Link to={to}>{label}</Link>
          </Text>
        ))}
    </Stack>
  );
}
