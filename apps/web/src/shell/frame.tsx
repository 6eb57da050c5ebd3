import {
  AppShell,
  Burger,
  Button,
  Group,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconBuilding,
  IconCalendar,
  IconFolders,
  IconMail,
  IconMoonStars,
  IconReceipt,
  IconSun,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { SandboxClock } from '../sandbox/sandbox-clock.js';
import { FirstPassword, SignIn } from './sign-in.js';
import { SessionContext, useSessionQuery, type Session } from './session.js';
import { Shown } from './states.js';

const STAFF = ['office', 'manager'];
const PAGES = [
  { to: '/', label: 'Cases', icon: IconFolders, roles: null },
  { to: '/calendar', label: 'Calendar', icon: IconCalendar, roles: [...STAFF, 'assessor', 'supervisor'] },
  {
    to: '/organisations',
    label: 'Organisations',
    icon: IconBuilding,
    roles: [...STAFF, 'finance', 'board', 'organisation'],
  },
  { to: '/mails', label: 'Mails', icon: IconMail, roles: STAFF },
  { to: '/invoices', label: 'Invoices', icon: IconReceipt, roles: [...STAFF, 'finance', 'organisation'] },
] as const;

function Pages({ session, onGo }: { readonly session: Session; readonly onGo: () => void }): ReactNode {
  const { pathname } = useLocation();
  const mine = PAGES.filter(
    ({ roles }) => roles === null || roles.some((role) => (session.roles as readonly string[]).includes(role)),
  );
  return mine.map(({ to, label, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={label}
      onClick={onGo}
      leftSection={<Icon size={18} aria-hidden />}
      active={to === '/' ? pathname === '/' || pathname.startsWith('/cases') : pathname.startsWith(to)}
    />
  ));
}

function SchemeSwitch(): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const Icon = dark ? IconSun : IconMoonStars;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      leftSection={<Icon size={16} aria-hidden />}
    >
      {dark ? 'Light' : 'Dark'}
    </Button>
  );
}

function SignedIn({ session }: { readonly session: Session }): ReactNode {
  const [opened, { toggle, close }] = useDisclosure();
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => got(api.DELETE('/api/session')),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/');
    },
  });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a href="#main" className="skip">
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Pages" />
            <Text fw={700}>ISMPE Casework</Text>
            {session.installation === 'sandbox' && <SandboxClock today={session.today} roles={session.roles} />}
          </Group>
          <Group wrap="nowrap" gap="xs">
            <SchemeSwitch />
            <Text size="sm" visibleFrom="md">
              {session.name}
            </Text>
            <Text size="sm" c="dimmed" visibleFrom="md">
              {session.roles.join(', ')}
            </Text>
            <Button variant="default" size="compact-sm" onClick={() => signOut.mutate()}>
              Sign out
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Pages">
        <Pages session={session} onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

/** Sign-in first, then a password of one's own, then the pages. */
export function Frame(): ReactNode {
  const query = useSessionQuery();
  return (
    <Shown of={query}>
      {(session) => {
        if (!session) return <SignIn />;
        if (session.mustChangePassword) return <FirstPassword />;
        return (
          <SessionContext value={session}>
            <SignedIn session={session} />
          </SessionContext>
        );
      }}
    </Shown>
  );
}
