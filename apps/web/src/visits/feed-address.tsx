import { Alert, Button, CopyButton, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown, Trouble } from '../shell/states.js';
import { momentText } from '../shell/words.js';

const New = ({ url }: { readonly url: string }): ReactNode => (
  <Alert color="indigo" variant="light" title="This is your calendar’s address. It is shown once; copy it now.">
    <Group align="end" gap="xs">
      <TextInput label="Secret address" value={url} readOnly style={{ flex: 1 }} onFocus={(e) => e.target.select()} />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
    <Text size="sm" mt="xs">
      In your calendar program choose “Subscribe to a calendar” or “Add calendar from the internet” and paste it there.
    </Text>
  </Alert>
);

function standing(feed: Schemas['CalendarFeed']['feed']): string {
  if (!feed) return 'There is no address yet.';
  const fetched = feed.fetchedAt ? `last fetched ${momentText(feed.fetchedAt)}` : 'not fetched so far';
  return `An address was made ${momentText(feed.createdAt)}, ${fetched}.`;
}

/** The secret address of one’s own visits: made, shown once, ended. */
export function FeedAddress(): ReactNode {
  const queries = useQueryClient();
  const status = useQuery({
    queryKey: ['calendar-feed'],
    queryFn: () => got(api.GET('/api/calendar-feed')) as Promise<Schemas['CalendarFeed']>,
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['calendar-feed'] });
  const renew = useMutation({
    mutationFn: () => got(api.PUT('/api/calendar-feed')) as Promise<Schemas['NewCalendarFeed']>,
    onSuccess: again,
  });
  const revoke = useMutation({
    mutationFn: () => got(api.DELETE('/api/calendar-feed')),
    onSuccess: () => {
      renew.reset();
      return again();
    },
  });
  return (
    <Paper withBorder p="md">
      <Shown of={status}>
        {({ feed }) => (
          <Stack gap="sm">
            <Title order={2} size="h4">
              In your own calendar
            </Title>
            <Text size="sm">
              Your visits also come to the calendar program you use. It reads them at a secret address: whoever has the
              address sees the visits, so pass it to nobody. {standing(feed)}
            </Text>
            {renew.isError && <Trouble error={renew.error} />}
            {revoke.isError && <Trouble error={revoke.error} />}
            {renew.data && <New url={renew.data.url} />}
            <Group>
              <Button onClick={() => renew.mutate()} loading={renew.isPending} variant={feed ? 'default' : 'filled'}>
                {feed ? 'Make a new address, ending the old one' : 'Make an address'}
              </Button>
              {feed && (
                <Button variant="default" color="red" onClick={() => revoke.mutate()} loading={revoke.isPending}>
                  End the address
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Shown>
    </Paper>
  );
}
