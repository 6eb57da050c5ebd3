import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { ChoiceField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

type Member = Schemas['BoardMember'];
const REGIONS = ['Europe', 'North America', 'Asia-Pacific', 'Southern Africa'];
type Open = 'new' | { readonly what: 'end' | 'term'; readonly member: Member };

const TermFields = (): ReactNode => (
  <Group align="start">
    <DayField name="fromDay" label="In office from" required />
    <DayField name="toDay" label="until" description="Empty while the end is open" />
  </Group>
);

const NewMember = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <FormDialogue title="Enter a member" onClose={onClose} send={(body) => change('/api/board/members', { body })}>
    <TextField name="name" label="Name" required data-autofocus />
    <TextField type="email" name="email" label="E-mail" />
    <ChoiceField name="region" label="Region" data={REGIONS} />
    <TermFields />
  </FormDialogue>
);

function TermDialogue({ what, member, onClose }: Exclude<Open, 'new'> & { readonly onClose: () => void }): ReactNode {
  const { today } = useSession();
  const path = { id: member.id };
  return what === 'term' ? (
    <FormDialogue
      title={`Another term of ${member.name}`}
      verb="Add the term"
      onClose={onClose}
      send={(body) => change('/api/board/members/{id}/terms', { path, body })}
    >
      <TermFields />
    </FormDialogue>
  ) : (
    <FormDialogue
      title={`End the term of ${member.name}`}
      verb="End the term"
      onClose={onClose}
      send={(body) => change('/api/board/members/{id}/end-term', { path, body })}
    >
      <DayField name="toDay" label="Last day in office" given={today} required />
    </FormDialogue>
  );
}

const termsText = ({ terms }: Member): string =>
  terms.map(({ fromDay, toDay }) => `${dayText(fromDay)} – ${toDay ? dayText(toDay) : 'open'}`).join(', ');

const COLUMNS: readonly Column<Member>[] = [
  {
    title: 'Name',
    cell: ({ name }) => (
      <Text size="sm" fw={600}>
        {name}
      </Text>
    ),
  },
  { title: 'Region', cell: ({ region }) => region },
  { title: 'In office', cell: termsText },
  {
    title: 'Today',
    cell: ({ sits }) => (sits ? <Tag tone="good">in office</Tag> : <Tag tone="quiet">not in office</Tag>),
  },
];

export function Members(): ReactNode {
  const [open, setOpen] = useState<Open>();
  const mayKeep = hasRole(useSession(), 'office', 'manager', 'admin');
  const query = useQuery({
    queryKey: ['board', 'members'],
    queryFn: () => got<Schemas['BoardMemberList']>(api.GET('/api/board/members')),
  });
  const toDo: Column<Member> = {
    title: 'What to do',
    cell: (member) => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${member.sits ? 'End the term of' : 'Another term of'} ${member.name}`}
        onClick={() => setOpen({ what: member.sits ? 'end' : 'term', member })}
      >
        {member.sits ? 'End the term' : 'Another term'}
      </Button>
    ),
  };
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2} size="h4">
          Members
        </Title>
        {mayKeep && (
          <Button variant="default" onClick={() => setOpen('new')}>
            Enter a member
          </Button>
        )}
      </Group>
      <Shown of={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>Nobody is on record yet. Enter the members with their terms first.</Nothing>
          ) : (
            <Rows
              label="Members of the Board"
              rows={items}
              columns={mayKeep ? [...COLUMNS, toDo] : COLUMNS}
              keyOf={({ id }) => id}
            />
          )
        }
      </Shown>
      {open === 'new' && <NewMember onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'new' && <TermDialogue {...open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}
