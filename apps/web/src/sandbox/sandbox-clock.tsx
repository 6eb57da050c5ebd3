import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { Trouble } from '../shell/states.js';
import { dayText } from '../shell/words.js';

const MOVERS = ['office', 'manager', 'admin'];

/** Says what day it is in this sandbox, and lets those who may move it on. Never back. */
export function SandboxClock({
  today,
  roles,
}: {
  readonly today: string;
  readonly roles: readonly string[];
}): ReactNode {
  const [opened, { toggle, close }] = useDisclosure();
  const [to, setTo] = useState('');
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (body: { to: string } | { days: number }) => got(api.POST('/api/sandbox/clock', { body })),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries();
    },
  });
  const label = (
    <>
      <Text span inherit visibleFrom="sm">
        Sandbox:&nbsp;
      </Text>
      {dayText(today)}
    </>
  );
  if (!roles.some((role) => MOVERS.includes(role)))
    return (
      <Text size="sm" className="one-line">
        {label}
      </Text>
    );
  return (
    <Popover opened={opened} onChange={toggle} withArrow trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconClock size={16} aria-hidden />} onClick={toggle}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">Move this sandbox’s clock forward. What falls due happens.</Text>
          {move.isError && <Trouble error={move.error} />}
          <Group gap="xs">
            {[1, 7, 14].map((days) => (
              <Button
                key={days}
                size="compact-sm"
                variant="default"
                loading={move.isPending}
                onClick={() => move.mutate({ days })}
              >
                {days === 1 ? '1 day' : `${days} days`}
              </Button>
            ))}
          </Group>
          <DayField name="to" label="To the day" onDay={(day) => setTo(day ?? '')} />
          <Button size="compact-sm" disabled={to === ''} loading={move.isPending} onClick={() => move.mutate({ to })}>
            Move the clock
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
