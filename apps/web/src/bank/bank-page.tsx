import { Button, Group, Stack, Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useFilter } from '../lists/filter.js';
import { useActions } from '../shell/actions.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { NewAccount } from './account-form.js';
import { Accounts } from './accounts.js';
import { useAccounts, type BankAccount } from './bank.js';
import { ImportDialogue } from './import-dialogue.js';
import { LineList } from './line-list.js';
import { StatementList } from './statement-list.js';

const PARTS = [
  { key: 'lines', title: 'Lines', shows: () => <LineList /> },
  { key: 'statements', title: 'Statements', shows: () => <StatementList /> },
  { key: 'accounts', title: 'Accounts and maps', shows: () => <Accounts /> },
] as const;

function Parts(): ReactNode {
  const [{ part = 'lines' }, change] = useFilter();
  const open = PARTS.some(({ key }) => key === part) ? part : 'lines';
  return (
    <Tabs value={open} onChange={(next) => change({ part: next === 'lines' ? null : next })} keepMounted={false}>
      <Tabs.List aria-label="Parts of the bank">
        {PARTS.map(({ key, title }) => (
          <Tabs.Tab key={key} value={key}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {PARTS.map(({ key, shows }) => (
        <Tabs.Panel key={key} value={key} pt="md">
          {shows()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Importing({ accounts }: { readonly accounts: readonly BankAccount[] }): ReactNode {
  const [open, setOpen] = useState(false);
  useActions([{ label: 'Import a statement', group: 'Bank', keys: 'u', run: () => setOpen(true) }]);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Import a statement</Button>
      {open && <ImportDialogue accounts={accounts} onClose={() => setOpen(false)} />}
    </>
  );
}

function Start({ mayWork }: { readonly mayWork: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Nothing>
      <Stack align="center">
        {mayWork
          ? 'No bank account is on record yet. Note the one whose statements come in, then import the first.'
          : 'No bank account is on record yet. Finance notes it before the first statement comes in.'}
        {mayWork && <Button onClick={() => setOpen(true)}>Note a bank account</Button>}
      </Stack>
      {open && <NewAccount onClose={() => setOpen(false)} />}
    </Nothing>
  );
}

/** Statements come in, and of each line a person decides whose payment it is. */
export function BankPage(): ReactNode {
  const mayWork = hasRole(useSession(), 'finance');
  const accounts = useAccounts();
  const some = accounts.data?.items ?? [];
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Bank</PageTitle>
        {mayWork && some.length > 0 && <Importing accounts={some} />}
      </Group>
      <Shown of={accounts}>{({ items }) => (items.length === 0 ? <Start mayWork={mayWork} /> : <Parts />)}</Shown>
    </Stack>
  );
}
