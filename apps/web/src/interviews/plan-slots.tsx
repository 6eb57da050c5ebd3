import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { longDayText } from '../forms/days.js';
import { Tag } from '../shell/tag.js';
import { capital } from '../shell/words.js';
import { timesText, whoText, type Plan, type Slot } from './plan.js';

interface Props {
  readonly plan: Plan;
  /** Null where the reader may not, or nothing can be planned. */
  readonly onChange: ((slot: Slot) => void) | null;
  readonly onRemove: ((slot: Slot) => void) | null;
  /** Level of the headings. */
  readonly order?: 2 | 3;
}

const STANDS = {
  planned: null,
  held: <Tag tone="good">Held</Tag>,
  'no record': <Tag tone="warn">No record of it</Tag>,
  're-plan': <Tag tone="warn">To be planned anew</Tag>,
} as const;

const where = ({ way, place, interviewer }: Slot): string =>
  [way === 'call' ? 'by a call' : 'in person', place, ...(interviewer === 'supervisor' ? ['with the supervisor'] : [])]
    .filter((each) => each !== '')
    .join(', ');

const OneSlot = ({
  slot,
  onChange,
  onRemove,
}: { readonly slot: Slot } & Pick<Props, 'onChange' | 'onRemove'>): ReactNode => (
  <Group component="li" gap="sm" align="start" style={{ listStyle: 'none' }}>
    <Text size="sm" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {timesText(slot)}
    </Text>
    <div style={{ flexGrow: 1 }}>
      <Text size="sm">
        {capital(whoText(slot))}
        <Text span size="sm" c="dimmed">
          {' '}
          {where(slot)}
        </Text>
      </Text>
      {slot.note && <Text size="sm">{slot.note}</Text>}
    </div>
    {STANDS[slot.standing]}
    {slot.standing !== 'held' && (
      <Group gap="xs" className="no-print">
        {onChange && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onChange(slot)}
            aria-label={`${slot.standing === 're-plan' ? 'Plan it anew' : 'Change'}: ${timesText(slot)}`}
          >
            {slot.standing === 're-plan' ? 'Plan it anew' : 'Change'}
          </Button>
        )}
        {onRemove && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => onRemove(slot)}
            aria-label={`Take out: ${timesText(slot)}`}
          >
            Take out
          </Button>
        )}
      </Group>
    )}
  </Group>
);

interface GroupOfSlots {
  readonly title: string;
  readonly slots: readonly Slot[];
}

/** Day by day; what lost its day comes last, with the day that it had. */
function groupsOf({ days, heldDays, slots }: Plan): readonly GroupOfSlots[] {
  const standing = slots.filter((slot) => slot.standing !== 're-plan');
  const shown = [...new Set([...heldDays, ...days, ...standing.map(({ day }) => day)])].sort();
  const dropped = slots.filter((slot) => slot.standing === 're-plan');
  return [
    ...shown.map((day) => ({ title: longDayText(day), slots: standing.filter((slot) => slot.day === day) })),
    ...[...new Set(dropped.map(({ day }) => day))].map((day) => ({
      title: `To be planned anew: was on ${longDayText(day)}`,
      slots: dropped.filter((slot) => slot.day === day),
    })),
  ];
}

export const PlanSlots = ({ plan, onChange, onRemove, order = 3 }: Props): ReactNode =>
  groupsOf(plan).map(({ title, slots }) => (
    <Stack key={title} gap={6}>
      <Title order={order} size="h5">
        {title}
      </Title>
      {slots.length === 0 && <Text size="sm">Nothing is planned on this day yet.</Text>}
      {slots.length > 0 && (
        <Stack component="ul" gap={6} m={0} p={0}>
          {slots.map((slot) => (
            <OneSlot key={slot.id} slot={slot} onChange={onChange} onRemove={onRemove} />
          ))}
        </Stack>
      )}
    </Stack>
  ));
