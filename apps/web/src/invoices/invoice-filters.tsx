import { Button, Group, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFilter, type Filter } from '../lists/filter.js';
import { SearchField } from '../lists/search-field.js';
import { hasRole, useSession } from '../shell/session.js';

const VIEWS = [
  { title: 'Drafts to approve', standing: 'to approve', inside: true },
  { title: 'Open', standing: 'open', inside: false },
  { title: 'Overdue', standing: 'overdue', inside: false },
  { title: 'Settled', standing: 'settled', inside: false },
  { title: 'All', standing: undefined, inside: false },
] as const;

/** What there is to do, a step away each; the organisation's people see no drafts. */
export function InvoiceViews({ filter }: { readonly filter: Filter }): ReactNode {
  const staff = hasRole(useSession(), 'finance', 'office', 'manager');
  const rest = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== 'standing'));
  return (
    <Group gap="xs" component="nav" aria-label="Which invoices" className="no-print">
      {VIEWS.filter(({ inside }) => staff || !inside).map(({ title, standing }) => {
        const here = filter['standing'] === standing;
        return (
          <Button
            key={title}
            component={Link}
            to="/invoices"
            search={{ ...rest, ...(standing ? { standing } : {}) } as never}
            size="compact-sm"
            variant={here ? 'filled' : 'default'}
            aria-current={here ? 'true' : undefined}
          >
            {title}
          </Button>
        );
      })}
    </Group>
  );
}

const KINDS = [
  { value: 'invoice', label: 'Invoices' },
  { value: 'credit note', label: 'Credit notes' },
  { value: 'debit note', label: 'Debit notes' },
  { value: 'cancellation', label: 'Cancellation items' },
];

export function InvoiceFilters(): ReactNode {
  const [filter, change] = useFilter();
  const choose = (kind: string | null): void =>
    change(kind === 'cancellation' ? { kind: null, reason: kind } : { kind, reason: null });
  return (
    <Group align="end" className="no-print">
      <SearchField placeholder="Number, organisation, case" />
      <Select
        label="Kind"
        placeholder="All kinds"
        clearable
        clearButtonProps={{ 'aria-label': 'All kinds' }}
        data={KINDS}
        value={filter['reason'] ?? filter['kind'] ?? null}
        onChange={choose}
        w={190}
      />
    </Group>
  );
}
