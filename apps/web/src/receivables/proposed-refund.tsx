import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed } from '../shell/states.js';
import { momentText, moneyText } from '../shell/words.js';
import type { Account } from './account.js';

type Proposed = NonNullable<Account['proposedRefund']>;

const WAYS = {
  approve: { title: 'Approve the refund', to: '/api/receivables/refund-proposals/{id}/approve' },
  refuse: { title: 'Do not refund', to: '/api/receivables/refund-proposals/{id}/refuse' },
} as const;
type Way = keyof typeof WAYS;

interface FormProps {
  readonly refund: Proposed;
  readonly way: Way;
  readonly onClose: () => void;
}

const DecisionForm = ({ refund, way, onClose }: FormProps): ReactNode => (
  <FormDialogue
    title={WAYS[way].title}
    warning={way === 'approve' ? 'The money leaves the account today; have the bank pay it out.' : undefined}
    onClose={onClose}
    send={(body, key) => change(WAYS[way].to, { key, path: { id: refund.id }, body })}
  >
    <Text size="sm">
      {moneyText(refund.amount)}, “{refund.reference}”: {refund.reason}
    </Text>
    <LongField name="note" label="Remark" maxLength={500} />
  </FormDialogue>
);

/** A refund above the limit: one person proposed it, another decides. */
export function ProposedRefund({ account: { proposedRefund: refund } }: { readonly account: Account }): ReactNode {
  const [open, setOpen] = useState<Way>();
  const decides = hasRole(useSession(), 'finance', 'manager');
  if (!refund) return null;
  return (
    <Heed title={`A refund of ${moneyText(refund.amount)} is proposed`}>
      <Stack gap="xs">
        <Text size="sm">
          “{refund.reference}”: {refund.reason} ({refund.by ?? 'somebody'}, {momentText(refund.at)})
        </Text>
        {refund.why && <Text size="sm">{refund.why}</Text>}
        {decides && (
          <Group gap="xs" className="no-print">
            {refund.why === null && (
              <Button size="compact-sm" onClick={() => setOpen('approve')}>
                {WAYS.approve.title}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setOpen('refuse')}>
              {WAYS.refuse.title}
            </Button>
          </Group>
        )}
      </Stack>
      {open && <DecisionForm refund={refund} way={open} onClose={() => setOpen(undefined)} />}
    </Heed>
  );
}
