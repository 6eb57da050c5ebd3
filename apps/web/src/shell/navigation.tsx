import { NavLink, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { pagesFor } from './pages.js';
import { useSession } from './session.js';

const GROUPS = ['Work', 'Registers', 'Money', 'Administration'] as const;

const isHere = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);

/** The pages that are the person's to open, by what they are about. */
export function Navigation({ onGo }: { readonly onGo: () => void }): ReactNode {
  const { roles } = useSession();
  const { pathname } = useLocation();
  const mine = pagesFor(roles);
  const groups = GROUPS.filter((group) => mine.some((page) => page.group === group));
  return groups.map((group) => (
    <div key={group} className="pages">
      {groups.length > 1 && mine.length > 4 && (
        <Text size="xs" c="dimmed" px="sm" pt="xs" pb={2}>
          {group}
        </Text>
      )}
      {mine
        .filter((page) => page.group === group)
        .map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            label={label}
            onClick={onGo}
            leftSection={<Icon size={18} aria-hidden />}
            active={isHere(to, pathname)}
            aria-current={isHere(to, pathname) ? 'page' : undefined}
          />
        ))}
    </div>
  ));
}
