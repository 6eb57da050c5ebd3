import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PauseButton } from '../collection/pause.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { useActions } from '../shell/actions.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText, penceOf } from '../shell/words.js';
import { useAccount, type Account, type Credit, type OpenDocument } from './account.js';
import { Credits, Refunds, Unallocated, type Acts } from './account-credits.js';
import { AccountPaymentForm, AllocateForm, RefundForm } from './account-forms.js';
import { PARTS } from './parts.js';
import { ProposedRefund } from './proposed-refund.js';
import { TakeBack, type ToTakeBack } from './take-back.js';

type Open = 'payment' | 'refund' | { readonly allocate: Credit } | { readonly takeBack: ToTakeBack };

const OPEN: readonly Column<OpenDocument>[] = [
  {
    title: 'Document',
    cell: ({ id, number, kind }) => (
      <>
        <Link to="/invoices/$id" params={{ id }}>
          {number}
        </Link>
        {kind !== 'invoice' && (
          <Text size="xs" c="dimmed">
            {capital(kind)}
          </Text>
        )}
      </>
    ),
  },
  { title: 'Issued', cell: ({ issuedOn }) => dayText(issuedOn) },
  { title: 'Due', cell: ({ dueOn }) => dayText(dueOn) },
  { title: 'Amount', cell: ({ gross }) => moneyText(gross), right: true },
  { title: 'Open', cell: ({ open }) => moneyText(open), right: true },
  {
    title: 'Standing',
    cell: ({ overdue }) => <Tag tone={overdue ? 'alarm' : 'quiet'}>{overdue ? 'overdue' : 'open'}</Tag>,
  },
];

function Balance({ account }: { readonly account: Account }): ReactNode {
  const inCredit = penceOf(account.balance) < 0;
  return (
    <Group gap="xl">
      <Fact name={inCredit ? 'Balance, in the customer’s favour' : 'Balance'}>
        <b>{moneyText(inCredit ? { amount: account.balance.amount.slice(1) } : account.balance)}</b>
      </Fact>
      <Fact name="Overdue">{moneyText(account.overdue)}</Fact>
      <Fact name="On account">{moneyText(account.onAccount)}</Fact>
    </Group>
  );
}

function Bar({ account, onOpen }: { readonly account: Account; readonly onOpen: (open: Open) => void }): ReactNode {
  const session = useSession();
  const finance = hasRole(session, 'finance');
  const refundable = finance && penceOf(account.onAccount) > 0 && account.proposedRefund === null;
  useActions([
    ...(finance
      ? [{ label: 'Record a payment', keys: 'p', group: 'On this account', run: () => onOpen('payment') }]
      : []),
    ...(refundable
      ? [{ label: 'Record a refund', keys: 'f', group: 'On this account', run: () => onOpen('refund') }]
      : []),
  ]);
  return (
    <Group gap="xs" className="no-print">
      {finance && <Button onClick={() => onOpen('payment')}>Record a payment</Button>}
      {refundable && (
        <Button variant="default" onClick={() => onOpen('refund')}>
          Record a refund
        </Button>
      )}
      <PauseButton organisation={account.organisation} paused={account.pause !== null} />
      <Button
        renderRoot={(props) => (
          <PageLink {...props} to="/debtors/$id/statement" params={{ id: account.organisation.id }} />
        )}
        variant="default"
      >
        Statement
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
    </Group>
  );
}

interface DialoguesProps {
  readonly account: Account;
  readonly open: Open | undefined;
  readonly onClose: () => void;
}

function Dialogues({ account, open, onClose }: DialoguesProps): ReactNode {
  if (open === undefined) return null;
  if (open === 'payment') return <AccountPaymentForm account={account} onClose={onClose} />;
  if (open === 'refund') return <RefundForm account={account} onClose={onClose} />;
  if ('allocate' in open) return <AllocateForm account={account} credit={open.allocate} onClose={onClose} />;
  return <TakeBack of={open.takeBack} onClose={onClose} />;
}

function Whole({ account }: { readonly account: Account }): ReactNode {
  const [open, setOpen] = useState<Open>();
  const finance = hasRole(useSession(), 'finance');
  const acts: Acts = {
    onTakeBack: finance ? (takeBack) => setOpen({ takeBack }) : undefined,
    onAllocate: finance ? (allocate) => setOpen({ allocate }) : undefined,
  };
  const { organisation, pause } = account;
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <PageTitle name={`Account of ${organisation.name}`}>{organisation.name}</PageTitle>
          <Text>
            Customer’s account ·{' '}
            <Link to="/organisations/$id" params={{ id: organisation.id }}>
              the organisation
            </Link>
          </Text>
        </div>
        <Balance account={account} />
      </Group>
      <Bar account={account} onOpen={setOpen} />
      {pause && (
        <Heed title={`Reminders rest${pause.until ? ` until ${dayText(pause.until)}` : ''}`}>
          {pause.reason}
          {pause.by && ` (${pause.by})`}
        </Heed>
      )}
      <ProposedRefund account={account} />
      <Section title="Open documents">
        {account.open.length === 0 ? (
          <Text size="sm">Nothing is open.</Text>
        ) : (
          <Rows label="Open documents" rows={account.open} columns={OPEN} keyOf={({ id }) => id} />
        )}
      </Section>
      <Unallocated account={account} acts={acts} />
      <Credits account={account} acts={acts} />
      <Refunds account={account} acts={acts} />
      {PARTS.map(({ key, Part }) => (
        <Part key={key} account={account} />
      ))}
      <Dialogues account={account} open={open} onClose={() => setOpen(undefined)} />
    </Stack>
  );
}

/** What a customer owes, what came in, what settles what. */
export function AccountPage(): ReactNode {
  const { id } = useParams({ from: '/debtors/$id' });
  return <Shown of={useAccount(id)}>{(account) => <Whole account={account} />}</Shown>;
}
