import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { EndFact, spanText } from './interests.js';

type Holding = Schemas['Holding'];

function One({ holding, mayKeep }: { readonly holding: Holding; readonly mayKeep: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Group gap="sm">
      <Text size="sm" td={holding.inError ? 'line-through' : undefined}>
        {holding.owner} owns {holding.owned}
        {spanText(holding)}
        {holding.note && `. ${holding.note}`}
        {holding.closed && `. ${holding.closed}`}
      </Text>
      {mayKeep && !holding.closed && (
        <Button variant="default" size="compact-xs" aria-label={`End: ${holding.owner}`} onClick={() => setOpen(true)}>
          End
        </Button>
      )}
      {open && (
        <EndFact title="End the holding" path="/api/holdings/{id}/end" id={holding.id} onClose={() => setOpen(false)} />
      )}
    </Group>
  );
}

/** Whom an organisation belongs to and whom it owns: what ties an assessor to one ties them to the other. */
export function Holdings({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const session = useSession();
  const mayKeep = hasRole(session, 'office', 'manager');
  const mayRead = hasRole(session, 'office', 'manager', 'board', 'admin');
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['holdings', id],
    queryFn: () =>
      got<Schemas['HoldingList']>(api.GET('/api/organisations/{id}/holdings', { params: { path: { id } } })),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Section
      title="Group"
      actions={
        mayKeep && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Enter who owns whom
          </Button>
        )
      }
    >
      <Shown of={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">No owner and no subsidiary is on record.</Text>
          ) : (
            items.map((holding) => <One key={holding.id} holding={holding} mayKeep={mayKeep} />)
          )
        }
      </Shown>
      {open && (
        <FormDialogue
          title="Enter who owns whom"
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/holdings', { key, body })}
        >
          <Group align="start" grow>
            <TextField name="owner" label="Who owns" description="Or the head of the group." required data-autofocus />
            <TextField
              name="owned"
              label="Whom"
              description="One on record is known by its name."
              defaultValue={name}
              required
            />
          </Group>
          <Group align="start">
            <DayField name="from" label="From" />
            <DayField name="to" label="Last day" description="Empty while it goes on." />
          </Group>
          <LongField name="note" label="Remark" />
        </FormDialogue>
      )}
    </Section>
  );
}
