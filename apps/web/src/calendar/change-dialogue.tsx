import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { Hidden, LongField, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Dialogue } from '../shell/dialogue.js';
import { Trouble } from '../shell/states.js';
import { dayText } from '../shell/words.js';
import { AffectedDeadlines } from './affected.js';

type Preview = Schemas['HolidayPreview'];
type Changed = Schemas['HolidayChanged'];

export type Wanted =
  { readonly kind: 'add' } | { readonly kind: 'move' | 'remove'; readonly day: string; readonly title: string };

interface Seen {
  readonly asked: object;
  readonly preview: Preview;
}

const titleOf = (wanted: Wanted): string =>
  wanted.kind === 'add'
    ? 'Add a bank holiday'
    : `${wanted.kind === 'move' ? 'Move' : 'Remove'} ${wanted.title}, ${dayText(wanted.day)}`;

const look = async (asked: object): Promise<Seen> => ({
  asked,
  preview: await change<Preview>('/api/bank-holidays/preview', { body: asked }),
});

const Fields = ({ wanted }: { readonly wanted: Wanted }): ReactNode => (
  <>
    <Hidden name="kind" value={wanted.kind} />
    {wanted.kind === 'add' ? (
      <>
        <DayField name="day" label="Day" required />
        <TextField name="title" label="Name" placeholder="Platinum Jubilee bank holiday" required />
      </>
    ) : (
      <Hidden name="day" value={wanted.day} />
    )}
    {wanted.kind === 'move' && <DayField name="to" label="New day" required />}
    <LongField name="reason" label="Why" placeholder="By royal proclamation of …" required />
    <TextField name="source" label="Where it was read" placeholder="https://www.gov.uk/bank-holidays" required />
  </>
);

/** First what is wanted, then everything that it would move, then the change: nothing moves unseen. */
export function ChangeDialogue({
  wanted,
  onClose,
}: {
  readonly wanted: Wanted;
  readonly onClose: () => void;
}): ReactNode {
  const [seen, setSeen] = useState<Seen>();
  return (
    <Dialogue title={titleOf(wanted)} onClose={onClose} size="xl">
      <div hidden={seen !== undefined}>
        <Form verb="See what it moves" send={look} done={setSeen} onCancel={onClose}>
          <Fields wanted={wanted} />
        </Form>
      </div>
      {seen && (
        <Make
          seen={seen}
          onAgain={async () => setSeen(await look(seen.asked))}
          onBack={() => setSeen(undefined)}
          onClose={onClose}
        />
      )}
    </Dialogue>
  );
}

interface MakeProps {
  readonly seen: Seen;
  readonly onAgain: () => Promise<void>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function Make({ seen: { asked, preview }, onAgain, onBack, onClose }: MakeProps): ReactNode {
  const queries = useQueryClient();
  const make = useMutation({
    // One key for one preview: pressing twice changes the calendar once.
    mutationFn: () =>
      change<Changed>('/api/bank-holidays/changes', {
        key: preview.stamp,
        body: { ...asked, stamp: preview.stamp },
      }),
    onSuccess: async ({ version, deadlines }) => {
      onClose();
      notifications.show({
        message: `${preview.change}. Version ${version} holds; deadlines moved: ${deadlines}.`,
        closeButtonProps: { 'aria-label': 'Close the message' },
      });
      await queries.invalidateQueries();
    },
  });
  const again = useMutation({ mutationFn: onAgain, onSuccess: () => make.reset() });
  return (
    <Stack>
      <Text fw={600}>{preview.change}</Text>
      {make.isError && <Trouble error={make.error} again={again.mutate} />}
      {again.isError && <Trouble error={again.error} />}
      <AffectedDeadlines affected={preview.affected} />
      <Group justify="end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button onClick={() => make.mutate()} loading={make.isPending} disabled={make.isError}>
          Make the change
        </Button>
      </Group>
    </Stack>
  );
}
