// Ctrl-K: whatever can be opened or done, by typing a part of its name. Keyboard only, as a list box under a text field.
import { Combobox, Group, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useAllActions } from '../shell/actions.js';
import { useHits, type Hit } from './hits.js';

interface Props {
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

const fits = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.toLowerCase().includes(part));

/** What can be done from here, then what the api finds. */
function useFound(typed: string): { readonly hits: readonly Hit[]; readonly waiting: boolean } {
  const actions = useAllActions();
  const { hits, waiting } = useHits(typed);
  const doable = actions
    .filter(({ label }) => fits(label, typed))
    .map(({ group, label, keys, run }): Hit => ({ group, label, detail: keys ?? '', run }));
  const named = typed === '' ? doable : doable.slice(0, 6);
  return { hits: typed === '' ? named : [...hits, ...named], waiting };
}

function Found({ hits }: { readonly hits: readonly Hit[] }): ReactNode {
  const groups = [...new Set(hits.map(({ group }) => group))];
  return groups.map((group) => (
    <Combobox.Group label={group} key={group}>
      {hits.map(
        (hit, index) =>
          hit.group === group && (
            <Combobox.Option value={String(index)} key={index}>
              <Group justify="space-between" wrap="nowrap" gap="md">
                <Text size="sm">{hit.label}</Text>
                <Text size="xs" className="aside" ta="right">
                  {hit.detail}
                </Text>
              </Group>
            </Combobox.Option>
          ),
      )}
    </Combobox.Group>
  ));
}

function Window({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const { hits, waiting } = useFound(typed.trim());
  const combobox = useCombobox({ opened: true });
  const listed = hits.map(({ label }) => label).join('\n');
  const { selectFirstOption } = combobox;
  useEffect(() => void selectFirstOption(), [listed]); // Enter takes the first, also of what the api has only just found
  const run = (index: number): void => {
    onClose();
    hits[index]?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={(index) => run(Number(index))} withinPortal={false}>
      <Combobox.EventsTarget>
        <TextInput
          aria-label="Find"
          placeholder="A case, an organisation, an invoice, somebody, or what you want to do"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      </Combobox.EventsTarget>
      <Combobox.Options mah="60vh" style={{ overflowY: 'auto' }} mt="xs" aria-label="Found">
        <Found hits={hits} />
        {hits.length === 0 && <Combobox.Empty>{waiting ? 'Looking …' : 'Nothing is called that.'}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

export function Finder({ opened, onOpen, onClose }: Props): ReactNode {
  useHotkeys([['mod+K', onOpen]], [], true);
  if (!opened) return null;
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="10vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Find">
        <Modal.Body p="sm">
          <Window onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
