import { Text } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDot, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { momentDayText } from '../shell/words.js';
import type { Page } from './page.js';

type Milestone = Page['milestones'][number];

const SIGNS = { done: IconCheck, now: IconCircleDot, ahead: IconCircle, stopped: IconX } as const;
const SAID = { done: 'done', now: 'here now', ahead: 'to come', stopped: 'ended here' } as const;

function Step({ milestone: { name, standing, since } }: { readonly milestone: Milestone }): ReactNode {
  const Sign = SIGNS[standing];
  return (
    <li data-standing={standing} aria-current={standing === 'now' ? 'step' : undefined}>
      <Sign size={16} aria-label={SAID[standing]} />
      <div>
        <Text size="sm" fw={standing === 'now' ? 650 : 400}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {since ? momentDayText(since) : standing === 'ahead' ? 'to come' : ''}
        </Text>
      </div>
    </li>
  );
}

/** The way of the case: what is behind, where it is, what is to come. */
export const CaseWay = ({ page }: { readonly page: Page }): ReactNode => (
  <ol className="way" aria-label="The way of the case">
    {page.milestones.map((milestone) => (
      <Step key={milestone.name} milestone={milestone} />
    ))}
  </ol>
);
