import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { COLUMNS, DRAFT_COLUMNS } from './invoice-columns.js';
import { InvoiceFilters, InvoiceViews } from './invoice-filters.js';
import type { InvoiceRow } from './invoice.js';
import { NewDraft } from './new-draft.js';

const EMPTY: Readonly<Record<string, string>> = {
  'to approve': 'No draft waits. One arises when the billing policy of its case says so.',
  open: 'Nothing is open: everything that was issued is settled.',
  overdue: 'Nothing is overdue.',
  settled: 'Nothing is settled yet.',
};

/** What the table shows besides the standing may leave nothing over. */
const narrowed = (filter: Readonly<Record<string, string>>): boolean =>
  ['q', 'kind', 'reason'].some((name) => filter[name] !== undefined);

export function InvoiceList(): ReactNode {
  const [filter] = useFilter();
  const finance = hasRole(useSession(), 'finance');
  const standing = filter['standing'] ?? '';
  const invoices = usePages<InvoiceRow>(['invoices', filter], (paging) =>
    got(api.GET('/api/invoices', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Invoices</PageTitle>
        {finance && <NewDraft />}
      </Group>
      <InvoiceViews filter={filter} />
      <InvoiceFilters />
      <List
        of={invoices}
        label="Invoices"
        columns={standing === 'to approve' ? DRAFT_COLUMNS : COLUMNS}
        keyOf={({ id }) => id}
        empty={
          narrowed(filter)
            ? 'No invoice fits. Loosen the filters.'
            : (EMPTY[standing] ?? 'No invoice yet. A draft is made when the billing policy of a case says so.')
        }
        minWidth={760}
      />
    </Stack>
  );
}
