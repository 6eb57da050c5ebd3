import { Button, Checkbox, Group, Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { useFilter, type Filter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { SearchField } from '../lists/search-field.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';
import { ApplicationList } from './application-list.js';
import { DetailFields } from './detail-fields.js';
import { Policies } from './policies.js';
import { CompetenceTag, StatusTag } from './status-tag.js';

type Assessor = Schemas['Assessor'];
const STATUSES: Assessor['status'][] = ['candidate', 'trained', 'board approved', 'active', 'suspended', 'lapsed'];

const COLUMNS: readonly Column<Assessor>[] = [
  { title: 'Reference', cell: ({ reference }) => reference },
  {
    title: 'Name',
    cell: ({ id, name }) => (
      <Link to="/assessors/$id" params={{ id }}>
        {name}
      </Link>
    ),
  },
  { title: 'Employer', cell: ({ employer }) => employer ?? '–' },
  {
    title: 'Status',
    cell: (each) => (
      <Group gap={6}>
        <StatusTag status={each.status} />
        {each.supervisory && <Tag tone="quiet">supervisory</Tag>}
        <CompetenceTag {...each} />
      </Group>
    ),
  },
  { title: 'Approved', cell: ({ approvedOn }) => dayText(approvedOn) },
  { title: 'Competent until', cell: ({ competenceUntil }) => dayText(competenceUntil) },
];

const fits =
  ({ status, supervisory, q = '' }: Filter) =>
  (each: Assessor): boolean =>
    (status === undefined || each.status === status) &&
    (supervisory === undefined || each.supervisory) &&
    [each.name, each.employer ?? '', each.reference].some((part) => part.toLowerCase().includes(q.toLowerCase()));

function NewCandidate({ onClose }: { readonly onClose: () => void }): ReactNode {
  const go = useNavigate();
  return (
    <FormDialogue
      title="Enter a candidate"
      onClose={onClose}
      send={(body, key) => change<Assessor>('/api/assessors', { key, body })}
      done={({ id }) => go({ to: '/assessors/$id', params: { id } })}
    >
      <DetailFields />
    </FormDialogue>
  );
}

function Register(): ReactNode {
  const [filter, narrow] = useFilter();
  const query = useQuery({
    queryKey: ['assessors'],
    queryFn: () => got<Schemas['AssessorList']>(api.GET('/api/assessors')),
  });
  return (
    <Stack pt="md">
      <Group align="end">
        <SearchField />
        <ChoiceFilter name="status" label="Status" data={STATUSES} />
        <Checkbox
          label="Supervisory only"
          checked={filter['supervisory'] !== undefined}
          onChange={(event) => narrow({ supervisory: event.currentTarget.checked ? 'true' : null })}
          mb={8}
        />
      </Group>
      <Shown of={query} lines={8}>
        {({ items }) => {
          const rows = items.filter(fits(filter));
          return rows.length === 0 ? (
            <Nothing>Nobody on the register fits. Loosen the search, or enter a candidate.</Nothing>
          ) : (
            <Rows label="Assessors" rows={rows} columns={COLUMNS} keyOf={({ id }) => id} minWidth={760} />
          );
        }}
      </Shown>
    </Stack>
  );
}

export function AssessorList(): ReactNode {
  const [entering, setEntering] = useState(false);
  const [filter, change] = useFilter();
  const mayKeep = hasRole(useSession(), 'office', 'manager');
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Assessors</PageTitle>
        {mayKeep && (
          <Button variant="default" onClick={() => setEntering(true)}>
            Enter a candidate
          </Button>
        )}
      </Group>
      <Tabs value={filter['tab'] ?? 'register'} onChange={(tab) => change({ tab })} keepMounted={false}>
        <Tabs.List aria-label="Parts of the register">
          <Tabs.Tab value="register">Register</Tabs.Tab>
          <Tabs.Tab value="applications">Applications</Tabs.Tab>
          <Tabs.Tab value="policy">Policy</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="register">
          <Register />
        </Tabs.Panel>
        <Tabs.Panel value="applications">
          <ApplicationList />
        </Tabs.Panel>
        <Tabs.Panel value="policy">
          <Policies />
        </Tabs.Panel>
      </Tabs>
      {entering && <NewCandidate onClose={() => setEntering(false)} />}
    </Stack>
  );
}
