import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconClockHour4 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.js';
import { Tag } from '../shell/tag.js';
import { awayText } from '../shell/words.js';

interface Props {
  readonly overdue: boolean;
  readonly daysAway: number;
}

/** When something is due, said in words, with a sign and a colour. */
export function DueTag({ overdue, daysAway }: Props): ReactNode {
  const past = daysAway < 0;
  const Icon = overdue ? IconAlertTriangle : past ? IconClockHour4 : IconClock;
  const count = `${Math.abs(daysAway)} ${Math.abs(daysAway) === 1 ? 'day' : 'days'}`;
  return (
    <Tag tone={overdue ? 'alarm' : daysAway <= 7 ? 'warn' : 'quiet'} sign={<Icon size={12} aria-hidden />}>
      {overdue ? `${count} overdue` : past ? 'working date past' : `due ${awayText(daysAway)}`}
    </Tag>
  );
}

export const DueBadge = ({ due }: { readonly due: Schemas['Due'] | null }): ReactNode =>
  due ? <DueTag {...due} /> : <Text size="sm">nothing due</Text>;
