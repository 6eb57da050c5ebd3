import { Button, Select, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Nothing, Trouble } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { momentText } from '../shell/words.js';

type Status = Schemas['MailRow']['status'];

const STATUS: Status[] = ['queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled'];

export const MailStatus = ({ status }: { readonly status: string }): ReactNode => (
  <Tag tone={['refused', 'unclear'].includes(status) ? 'alarm' : 'quiet'}>{status}</Tag>
);

function MailTable({ mails }: { readonly mails: readonly Schemas['MailRow'][] }): ReactNode {
  return (
    <Table highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {['Dated', 'Subject', 'To', 'Status'].map((title) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mails.map((mail) => (
          <Table.Tr key={mail.id}>
            <Table.Td>{momentText(mail.dated)}</Table.Td>
            <Table.Td>
              <Link to="/mails/$id" params={{ id: mail.id }}>
                {mail.subject}
              </Link>
            </Table.Td>
            <Table.Td>
              <Text size="sm">
                {mail.recipient} ({mail.recipientRole})
              </Text>
            </Table.Td>
            <Table.Td>
              <MailStatus status={mail.status} />
              {mail.trouble && <Text size="xs">{mail.trouble}</Text>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function MailList(): ReactNode {
  const [status, setStatus] = useState<Status | null>(null);
  const mails = useInfiniteQuery({
    queryKey: ['mails', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(status ? { status } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      return got<Schemas['MailList']>(api.GET('/api/mails', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const rows = mails.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack>
      <Title order={1} size="h2">
        Mails
      </Title>
      <Select
        label="Status"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'All' }}
        data={STATUS}
        value={status}
        onChange={setStatus}
        maw={220}
      />
      {mails.isError && <Trouble error={mails.error} />}
      {mails.isSuccess && rows.length === 0 && <Nothing>No mail fits.</Nothing>}
      {rows.length > 0 && <MailTable mails={rows} />}
      {mails.hasNextPage && (
        <Button variant="default" onClick={() => void mails.fetchNextPage()} loading={mails.isFetchingNextPage}>
          More mails
        </Button>
      )}
    </Stack>
  );
}
