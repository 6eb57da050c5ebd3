import { Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { HomePart } from '../home/home-part.js';
import { useSession } from '../shell/session.js';
import { Trouble } from '../shell/states.js';

/** How one's own reminders come: all of a working day in one mail, or each by itself. */
export function MailChoice(): ReactNode {
  const queries = useQueryClient();
  const { singleMails } = useSession();
  const choose = useMutation({
    mutationFn: (singly: boolean) => got(api.PUT('/api/session/mails', { body: { singleMails: singly } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return (
    <HomePart title="Your reminders by e-mail">
      <Stack gap="sm">
        {choose.isError && <Trouble error={choose.error} />}
        <Radio.Group
          label="How they come"
          description="Escalations, outcomes and invitations always come separately."
          value={(choose.isPending ? choose.variables : singleMails) ? 'singly' : 'digest'}
          onChange={(value) => choose.mutate(value === 'singly')}
        >
          <Group mt="xs">
            <Radio value="digest" label="One mail each working day, the most urgent first" />
            <Radio value="singly" label="A separate mail for each" />
          </Group>
        </Radio.Group>
      </Stack>
    </HomePart>
  );
}
