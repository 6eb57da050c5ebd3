import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useRuns } from '../reconciliation/runs.js';
import { Outcome } from '../reconciliation/outcome.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { HomePart } from './home-part.js';

/** What the last reconciliation has found, in a line. */
export function LastNight(): ReactNode {
  const query = useRuns(false);
  return (
    <HomePart title="Reconciliation" more={<Link to="/reconciliation">What was found</Link>}>
      <Shown of={query} lines={1}>
        {({ items: [run] }) =>
          run ? (
            <Text size="sm" component="div">
              {momentText(run.startedAt)}, by {run.by}: <Outcome run={run} />
            </Text>
          ) : (
            <Text size="sm">The first one comes tonight at a quarter past three.</Text>
          )
        }
      </Shown>
    </HomePart>
  );
}
