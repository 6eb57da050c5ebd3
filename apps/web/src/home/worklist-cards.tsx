import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWorklists } from '../cases/worklist-bar.js';
import { Shown } from '../shell/states.js';
import { HomePart } from './home-part.js';

/** How much is on each worklist. */
export const WorklistCards = (): ReactNode => (
  <HomePart title="Worklists">
    <Shown of={useWorklists()} lines={3}>
      {({ items }) => (
        <div className="cards">
          {items.map(({ key, title, path, count, overdue, query }) => (
            <Link key={key} to={path} search={query as never} className="card">
              <Text size="sm">{title}</Text>
              <Text size="xl" fw={650} lh={1.3}>
                {count}
              </Text>
              <Text size="xs" c={overdue > 0 ? 'var(--app-alarm)' : 'dimmed'}>
                {overdue > 0 && <IconAlertTriangle size={12} aria-hidden />}{' '}
                {overdue > 0 ? `${overdue} overdue` : 'none overdue'}
              </Text>
            </Link>
          ))}
        </div>
      )}
    </Shown>
  </HomePart>
);
