import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { InternalLink, PublicSummary } from '../reports/renderings.js';
import { Nothing } from '../shell/states.js';
import { dayText, moneyText, momentText } from '../shell/words.js';
import type { Page } from './page.js';

export function Documents({ page }: { readonly page: Page }): ReactNode {
  if (page.documents.length === 0) return <Nothing>No document has been issued yet.</Nothing>;
  return (
    <Stack gap="xs" pt="md">
      {page.documents.map(({ id, kind, title, madeAt, trouble }) => (
        <Text key={id} size="sm">
          {trouble ? `${title}: could not be drawn. ${trouble}` : <a href={`/api/documents/${id}`}>{title} (PDF)</a>},{' '}
          {momentText(madeAt)}
          {kind === 'report' && !trouble && <InternalLink page={page} id={id} />}
        </Text>
      ))}
      <PublicSummary page={page} />
    </Stack>
  );
}

export function Invoices({ page }: { readonly page: Page }): ReactNode {
  if (page.invoices.length === 0)
    return <Nothing>No invoice yet: it is drafted when Travel and Subsistence is approved.</Nothing>;
  return (
    <Stack gap="xs" pt="md">
      {page.invoices.map((invoice) => (
        <Text key={invoice.id} size="sm">
          <Link to="/invoices/$id" params={{ id: invoice.id }}>
            {invoice.number ?? 'Draft'}
          </Link>
          : {moneyText(invoice.gross)}, paid {moneyText(invoice.paid)}
          {invoice.dueOn && `, due ${dayText(invoice.dueOn)}`}
        </Text>
      ))}
    </Stack>
  );
}
