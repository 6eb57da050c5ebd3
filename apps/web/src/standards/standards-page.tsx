import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { ChoiceField, LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { List, Rows } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { StandingTag, windowText } from './standing-tag.js';

type Version = Schemas['StandardsSummary'];
type Draft = Schemas['StandardsDraftRow'];

const versionColumns = (today: string, inForce: string | undefined): readonly Column<Version>[] => [
  {
    title: 'Version',
    cell: ({ id, title }) => (
      <Link to="/standards/$id" params={{ id }}>
        {title}
      </Link>
    ),
  },
  { title: 'Reference', cell: ({ reference }) => reference },
  { title: 'In force from', cell: ({ validFrom }) => dayText(validFrom) },
  { title: 'Criteria', cell: ({ criteria }) => criteria, right: true },
  {
    title: 'Today',
    cell: ({ id, validFrom }) =>
      id === inForce ? (
        <Tag tone="good">in force</Tag>
      ) : (
        <Tag tone="quiet">{validFrom > today ? 'to come' : 'replaced'}</Tag>
      ),
  },
];

const DRAFTS: readonly Column<Draft>[] = [
  {
    title: 'Draft',
    cell: ({ id, title }) => (
      <Link to="/standards/drafts/$id" params={{ id }}>
        {title}
      </Link>
    ),
    plain: ({ title }) => title,
  },
  { title: 'Reference', cell: ({ reference }) => reference },
  { title: 'Standing', cell: StandingTag, plain: ({ standing }) => standing },
  { title: 'Consultation', cell: windowText },
  {
    title: 'Comments',
    cell: ({ comments, unanswered }) => (unanswered > 0 ? `${comments}, ${unanswered} to answer` : String(comments)),
  },
  { title: 'Begun by', cell: ({ madeBy }) => madeBy },
];

function NewDraft({
  versions,
  onClose,
}: {
  readonly versions: readonly Version[];
  readonly onClose: () => void;
}): ReactNode {
  const go = useNavigate();
  return (
    <FormDialogue<{ readonly id: string }>
      title="Draft a new version"
      onClose={onClose}
      send={(body, key) => change('/api/standards-drafts', { key, body })}
      done={({ id }) => go({ to: '/standards/drafts/$id', params: { id } })}
    >
      <ChoiceField
        name="basedOn"
        label="As a copy of"
        data={versions.map(({ id, title, reference }) => ({ value: id, label: `${title} (${reference})` }))}
      />
      <TextField name="reference" label="Reference" description="Unique, such as ISMPE-2006" required data-autofocus />
      <TextField name="title" label="Title" required />
      <LongField name="reason" label="Why is a new version wanted?" required />
    </FormDialogue>
  );
}

export function StandardsPage(): ReactNode {
  const [drafting, setDrafting] = useState(false);
  const session = useSession();
  const query = useQuery({
    queryKey: ['standards'],
    queryFn: () => got<Schemas['StandardsList']>(api.GET('/api/standards')),
  });
  const drafts = usePages<Draft>(['standards', 'drafts'], (paging) =>
    got<Schemas['StandardsDraftList']>(api.GET('/api/standards-drafts', { params: { query: paging } })),
  );
  const versions = query.data?.items ?? [];
  const inForce = versions.find(({ validFrom }) => validFrom <= session.today)?.id;
  const mayDraft = hasRole(session, 'office', 'manager') && versions.length > 0;
  return (
    <Stack gap="lg">
      <PageTitle>Standards</PageTitle>
      <Section title="Published versions">
        <Shown of={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing>No version is published yet; the first one is imported.</Nothing>
            ) : (
              <Rows
                label="Published versions"
                rows={items}
                columns={versionColumns(session.today, inForce)}
                keyOf={({ id }) => id}
              />
            )
          }
        </Shown>
      </Section>
      <Section
        title="Drafts"
        actions={mayDraft && <Button onClick={() => setDrafting(true)}>Draft a new version</Button>}
      >
        <List
          of={drafts}
          label="Drafts of standards"
          columns={DRAFTS}
          keyOf={({ id }) => id}
          empty="No new version is being drafted or consulted on."
        />
      </Section>
      {drafting && <NewDraft versions={versions} onClose={() => setDrafting(false)} />}
    </Stack>
  );
}
