import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

type Tone = 'quiet' | 'good' | 'warn' | 'alarm';

interface Props {
  readonly tone: Tone;
  readonly sign?: ReactNode;
  readonly children: ReactNode;
}

/** A word in a frame, never shortened; its tone never stands alone, the word says the same. */
export const Tag = ({ tone, sign, children }: Props): ReactNode => (
  <Badge
    variant="outline"
    tt="none"
    leftSection={sign}
    styles={{ root: { minWidth: 'max-content', color: `var(--app-${tone})`, borderColor: `var(--app-${tone})` } }}
  >
    {children}
  </Badge>
);
