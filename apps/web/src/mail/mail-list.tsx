import { Select, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { momentText } from '../shell/words.js';

type Row = Schemas['MailRow'];

const STATUS: Row['status'][] = [
  ...(['queued', 'sending', 'sent', 'refused', 'unclear', 'cancelled'] as const),
  ...(['for digest', 'in digest'] as const),
];

export const MailStatus = ({ status }: { readonly status: string }): ReactNode => (
  <Tag tone={['refused', 'unclear'].includes(status) ? 'alarm' : 'quiet'}>{status}</Tag>
);

/** To the mail that told it. */
export const InDigest = ({ id }: { readonly id: string }): ReactNode => (
  <Link to="/mails/$id" params={{ id }}>
    in digest
  </Link>
);

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Dated',
    cell: ({ dated }) => <span style={{ whiteSpace: 'nowrap' }}>{momentText(dated)}</span>,
    plain: ({ dated }) => dated,
  },
  {
    title: 'Subject',
    cell: ({ id, subject }) => (
      <Link to="/mails/$id" params={{ id }}>
        {subject}
      </Link>
    ),
    plain: ({ subject }) => subject,
  },
  {
    title: 'To',
    cell: ({ recipient, recipientRole }) => `${recipient} (${recipientRole})`,
    plain: ({ recipient, recipientRole }) => ({ To: recipient, Role: recipientRole }),
  },
  {
    title: 'Status',
    cell: ({ status, trouble, digestId }) => (
      <>
        {digestId ? <InDigest id={digestId} /> : <MailStatus status={status} />}
        {trouble && <Text size="xs">{trouble}</Text>}
      </>
    ),
    plain: ({ status, trouble }) => ({ Status: status, Trouble: trouble ?? '' }),
  },
];

export function MailList(): ReactNode {
  const [filter, change] = useFilter();
  const mails = usePages<Row>(['mails', filter], (paging) =>
    got(api.GET('/api/mails', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <PageTitle>Mails</PageTitle>
      <Select
        label="Status"
        placeholder="All"
        clearable
        clearButtonProps={{ 'aria-label': 'All' }}
        data={STATUS}
        value={filter['status'] ?? null}
        onChange={(status) => change({ status })}
        maw={220}
      />
      <List
        of={mails}
        label="Mails"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No mail fits. Mails are written by what happens on cases and invoices."
      />
    </Stack>
  );
}
