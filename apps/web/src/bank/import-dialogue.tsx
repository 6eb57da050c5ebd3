import { Button, FileInput, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { Dialogue } from '../shell/dialogue.js';
import { Trouble, Waiting } from '../shell/states.js';
import { useMaps, type BankAccount, type Preview, type SavedMap, type Shape, type Statement } from './bank.js';
import { base64Of } from './file-bytes.js';
import { MapForm } from './map-form.js';
import { PreviewFigures, PreviewLines } from './preview.js';

interface Chosen {
  readonly bankAccountId: string;
  readonly fileName: string;
  readonly content: string;
}

/** Read by a saved map; without one the columns are guessed, where the shape says to look for them. */
interface By {
  readonly columnMapId?: string;
  readonly shape?: Shape;
}

const sound = ({ faults, already, count, known }: Preview): boolean => faults.length === 0 && !already && count > known;

/** Says before anything is written what a file holds; imports it once it is as it should be. */
export function ImportDialogue({
  accounts,
  onClose,
}: {
  readonly accounts: readonly BankAccount[];
  readonly onClose: () => void;
}): ReactNode {
  const [account, setAccount] = useState(accounts[0]?.id ?? '');
  const [chosen, setChosen] = useState<Chosen>();
  const [mapId, setMapId] = useState<string>();
  const maps = useMaps().data?.items ?? [];
  const trial = useMutation({
    mutationFn: (body: Chosen & By) => change<Preview>('/api/bank/statements/preview', { body }),
  });
  const lookAt = (next: Chosen, by: By): void => {
    setChosen(next);
    setMapId(by.columnMapId);
    trial.mutate({ ...next, ...by });
  };
  const usual = (id: string): By => {
    const columnMapId = accounts.find((each) => each.id === id)?.columnMapId;
    return columnMapId ? { columnMapId } : {};
  };
  const choose = async (file: File | null): Promise<void> => {
    if (file) lookAt({ bankAccountId: account, fileName: file.name, content: await base64Of(file) }, usual(account));
  };
  return (
    <Dialogue title="Import a statement" onClose={onClose} size="xl">
      <Stack>
        <Group align="end">
          <NativeSelect
            label="Account"
            data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
            value={account}
            onChange={({ currentTarget: { value } }) => {
              setAccount(value);
              if (chosen) lookAt({ ...chosen, bankAccountId: value }, usual(value));
            }}
          />
          <FileInput
            label="File of the bank"
            description="CSV or CAMT.053"
            placeholder="Choose a file"
            accept=".csv,.txt,.xml"
            onChange={(file) => void choose(file)}
            w={320}
          />
        </Group>
        {trial.isPending && <Waiting />}
        {trial.isError && <Trouble error={trial.error} />}
        {trial.data && chosen && (
          <Looked
            preview={trial.data}
            chosen={chosen}
            maps={maps}
            mapId={mapId}
            onMap={(by) => lookAt(chosen, by)}
            onClose={onClose}
          />
        )}
      </Stack>
    </Dialogue>
  );
}

interface LookedProps {
  readonly preview: Preview;
  readonly chosen: Chosen;
  readonly maps: readonly SavedMap[];
  readonly mapId: string | undefined;
  readonly onMap: (by: By) => void;
  readonly onClose: () => void;
}

function Looked({ preview, chosen, maps, mapId, onMap, onClose }: LookedProps): ReactNode {
  const { table } = preview;
  const [mapping, setMapping] = useState(table !== null && mapId === undefined);
  return (
    <Stack>
      {table && (
        <Group align="end">
          <NativeSelect
            label="Column map"
            data={[{ value: '', label: 'A new one' }, ...maps.map(({ id, name }) => ({ value: id, label: name }))]}
            value={mapId ?? ''}
            onChange={({ currentTarget: { value } }) => {
              setMapping(value === '');
              onMap(value === '' ? {} : { columnMapId: value });
            }}
          />
          {!mapping && (
            <Button variant="default" onClick={() => setMapping(true)}>
              Change the map
            </Button>
          )}
        </Group>
      )}
      <PreviewFigures preview={preview} />
      {table && mapping && (
        <MapForm
          table={table}
          saved={maps.find(({ id }) => id === mapId)}
          onShape={(shape) => onMap({ shape })}
          onSaved={(id) => {
            setMapping(false);
            onMap({ columnMapId: id });
          }}
        />
      )}
      {preview.lines.length > 0 && <PreviewLines preview={preview} />}
      <Go preview={preview} chosen={chosen} mapId={mapId} onClose={onClose} />
    </Stack>
  );
}

function Go({
  preview,
  chosen,
  mapId,
  onClose,
}: Pick<LookedProps, 'preview' | 'chosen' | 'mapId' | 'onClose'>): ReactNode {
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const navigate = useNavigate();
  const done = useMutation({
    mutationFn: () =>
      change<Statement>('/api/bank/statements', { key, body: { ...chosen, ...(mapId ? { columnMapId: mapId } : {}) } }),
    onSuccess: async ({ id }) => {
      onClose();
      await queries.invalidateQueries();
      await navigate({ to: '/bank', search: { statementId: id } as never });
    },
  });
  const fresh = preview.count - preview.known;
  const missing = preview.table !== null && mapId === undefined;
  return (
    <Stack>
      {done.isError && <Trouble error={done.error} />}
      <Group justify="end">
        {missing && <Text size="sm">Save the map first; it is used again for the next file.</Text>}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button disabled={!sound(preview) || missing} loading={done.isPending} onClick={() => done.mutate()}>
          Import {fresh} {fresh === 1 ? 'line' : 'lines'}
        </Button>
      </Group>
    </Stack>
  );
}
