import { Kbd, Stack, Switch, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAllActions } from './actions.js';
import { Dialogue } from './dialogue.js';
import { useKeysWanted } from './keys.js';

const Keys = ({ keys }: { readonly keys: string }): ReactNode =>
  keys.split(' ').map((key, index) => (
    <span key={key}>
      {index > 0 && ' then '}
      <Kbd>{key}</Kbd>
    </span>
  ));

/** `?` */
export function KeyList({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [wanted, setWanted] = useKeysWanted();
  const listed = useAllActions().filter(({ keys }) => keys !== undefined);
  const groups = [...new Set(listed.map(({ group }) => group))];
  return (
    <Dialogue title="Keys" onClose={onClose} size="md">
      <Stack>
        <Text size="sm">
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd> finds cases, organisations, invoices, people and everything that can be done
          here.
        </Text>
        {groups.map((group) => (
          <Table key={group} captionSide="top" verticalSpacing={6}>
            <Table.Caption ta="left" fw={600}>
              {group}
            </Table.Caption>
            <Table.Tbody>
              {listed
                .filter((action) => action.group === group)
                .map(({ label, keys = '' }) => (
                  <Table.Tr key={label}>
                    <Table.Td>{label}</Table.Td>
                    <Table.Td ta="right" miw={130}>
                      <Keys keys={keys} />
                    </Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        ))}
        <Switch
          label="Single keys do something"
          description="Switch this off if keys get in the way of the tools that you work with."
          checked={wanted}
          onChange={(event) => setWanted(event.currentTarget.checked)}
        />
      </Stack>
    </Dialogue>
  );
}
