import {
  AppShell,
  Burger,
  Button,
  Group,
  Kbd,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMoonStars, IconSearch, IconSun } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { UnsavedGuard } from '../forms/unsaved.js';
import { SandboxClock } from '../sandbox/sandbox-clock.js';
import { Finder } from '../search/finder.js';
import { useActions } from './actions.js';
import { KeyList } from './key-list.js';
import { useKeys } from './keys.js';
import { Navigation } from './navigation.js';
import { pagesFor } from './pages.js';
import type { Session } from './session.js';

function SchemeSwitch(): ReactNode {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const [to, Icon] = dark ? (['Light', IconSun] as const) : (['Dark', IconMoonStars] as const);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      leftSection={<Icon size={16} aria-hidden />}
      className="sign-only"
    >
      {to}
    </Button>
  );
}

function SignOut(): ReactNode {
  const queries = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => got(api.DELETE('/api/session')),
    onSuccess: () => {
      queries.clear();
      window.location.assign('/');
    },
  });
  return (
    <Button variant="default" size="compact-sm" onClick={() => signOut.mutate()}>
      Sign out
    </Button>
  );
}

function Head({ session, onFind }: { readonly session: Session; readonly onFind: () => void }): ReactNode {
  return (
    <Group wrap="nowrap" gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        onClick={onFind}
        className="sign-only"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Kbd size="xs" visibleFrom="md" aria-hidden>
            Ctrl K
          </Kbd>
        }
      >
        Find
      </Button>
      <SchemeSwitch />
      <Text size="sm" visibleFrom="md">
        {session.name}
      </Text>
      <Text size="sm" c="dimmed" visibleFrom="lg">
        {session.roles.join(', ')}
      </Text>
      <SignOut />
    </Group>
  );
}

/** The frame around every page: head, navigation, what the keys do, what asks before something is lost. */
export function SignedIn({ session }: { readonly session: Session }): ReactNode {
  const [menu, { toggle: toggleMenu, close: closeMenu }] = useDisclosure();
  const [finding, { open: find, close: found }] = useDisclosure();
  const [keys, { open: showKeys, close: hideKeys }] = useDisclosure();
  const go = useNavigate();
  useKeys();
  useActions([
    { label: 'Show the keys', group: 'Help', keys: '?', run: showKeys },
    ...pagesFor(session.roles).map(({ to, label, key }) => ({
      label: `Go to ${label}`,
      group: 'Go to',
      keys: `g ${key}`,
      run: () => void go({ to }),
    })),
  ]);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !menu } }}
      padding={{ base: 'sm', sm: 'md' }}
    >
      <a href="#main" className="skip">
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={menu} onClick={toggleMenu} hiddenFrom="sm" size="sm" aria-label="Pages" />
            <Text fw={700} visibleFrom="sm" className="one-line">
              ISMPE Casework
            </Text>
            {session.installation === 'sandbox' && <SandboxClock today={session.today} roles={session.roles} />}
          </Group>
          <Head session={session} onFind={find} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Pages" style={{ overflowY: 'auto' }}>
        <Navigation onGo={closeMenu} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
      <Finder opened={finding} onOpen={find} onClose={found} />
      {keys && <KeyList onClose={hideKeys} />}
      <UnsavedGuard />
    </AppShell>
  );
}
