import { List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { ConfirmButton } from '../shell/confirm.js';
import { dayText, moneyText } from '../shell/words.js';
import type { IfIssued } from './if-issued.js';
import type { Invoice } from './invoice.js';

/** Approving is issuing: the draft gets its number, is drawn and mailed. */
export function IssueButton({
  invoice,
  ifIssued,
}: {
  readonly invoice: Invoice;
  readonly ifIssued: IfIssued;
}): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const { kind, customer } = invoice;
  const issue = async (): Promise<void> => {
    const way = kind === 'credit note' ? 'issue-credit-note' : 'issue';
    await change(`/api/invoices/{id}/${way}`, { key, path: { id: invoice.id } });
    await queries.invalidateQueries();
  };
  return (
    <ConfirmButton verb={`Approve and issue the ${kind}`} run={issue} danger>
      <List size="sm" spacing={4}>
        <List.Item>
          {ifIssued.totals && moneyText(ifIssued.totals.gross)} with VAT, to {customer.name}
        </List.Item>
        <List.Item>
          issued on {dayText(ifIssued.on)}, tax point {dayText(ifIssued.taxPoint)}
        </List.Item>
      </List>
      <Text size="sm" mt="sm">
        What is issued never changes: it gets its number, is drawn and mailed. A mistake is credited.
      </Text>
    </ConfirmButton>
  );
}
