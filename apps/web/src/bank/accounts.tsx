import { Button, Group, Stack, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Rows } from '../lists/list.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { NewAccount } from './account-form.js';
import { useAccounts, useMaps, type BankAccount, type SavedMap } from './bank.js';
import { MapDialogue } from './map-dialogue.js';

/** How a map tells money in from money out, in a few words. */
const amounts = ({ map: { amount, moneyIn, moneyOut } }: SavedMap): string =>
  amount ?? `${moneyIn ?? ''} and ${moneyOut ?? ''}`;

function Maps({ mayWork }: { readonly mayWork: boolean }): ReactNode {
  const maps = useMaps();
  const [open, setOpen] = useState<SavedMap>();
  return (
    <Stack>
      <Title order={2} size="h4">
        Column maps
      </Title>
      <Shown of={maps}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No map is saved yet. The first CSV file that is imported makes one.</Nothing>
          ) : (
            <Rows<SavedMap>
              label="Column maps"
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                { title: 'Name', cell: ({ name }) => name },
                { title: 'Date', cell: ({ map }) => `${map.date}, ${map.dateOrder}` },
                { title: 'Amount', cell: amounts },
                {
                  title: 'Text',
                  cell: ({ map }) => [...map.description, map.reference ?? ''].filter(Boolean).join(', '),
                },
                ...(mayWork
                  ? [
                      {
                        title: 'What to do',
                        cell: (map: SavedMap) => (
                          <Button
                            size="compact-sm"
                            variant="default"
                            aria-label={`Change the map ${map.name}`}
                            onClick={() => setOpen(map)}
                          >
                            Change
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Shown>
      {open && <MapDialogue saved={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

export function Accounts(): ReactNode {
  const mayWork = hasRole(useSession(), 'finance');
  const accounts = useAccounts();
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="xl">
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            Bank accounts
          </Title>
          {mayWork && (
            <Button variant="default" onClick={() => setOpen(true)}>
              Note a bank account
            </Button>
          )}
        </Group>
        <Shown of={accounts}>
          {({ items }) => (
            <Rows<BankAccount>
              label="Bank accounts"
              rows={items}
              keyOf={({ id }) => id}
              minWidth={400}
              columns={[
                { title: 'Name', cell: ({ name }) => name },
                { title: 'Number', cell: ({ number }) => number },
              ]}
            />
          )}
        </Shown>
      </Stack>
      <Maps mayWork={mayWork} />
      {open && <NewAccount onClose={() => setOpen(false)} />}
    </Stack>
  );
}
