import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { SearchField } from '../lists/search-field.js';
import { PageTitle } from '../shell/page-title.js';
import { capital, dayText } from '../shell/words.js';
import { NewEnquiry } from './enquiry-forms.js';
import { EnquiryState } from './enquiry-state.js';

type Enquiry = Schemas['Enquiry'];

const OUTCOMES: Enquiry['outcome'][] = ['open', 'answered', 'application', 'assessor application', 'not pursued'];
const KINDS: Enquiry['kind'][] = ['accreditation', 'list of assessors', 'become an assessor', 'other'];

const COLUMNS: readonly Column<Enquiry>[] = [
  { title: 'Received', cell: ({ receivedOn }) => dayText(receivedOn), plain: ({ receivedOn }) => receivedOn },
  {
    title: 'From',
    cell: ({ id, name, organisation }) => (
      <>
        <Link to="/enquiries/$id" params={{ id }}>
          {name}
        </Link>
        {organisation && <Text size="xs">{organisation}</Text>}
      </>
    ),
    plain: ({ name, organisation, email, telephone }) => ({
      From: name,
      Organisation: organisation ?? '',
      'E-mail': email ?? '',
      Telephone: telephone ?? '',
    }),
  },
  {
    title: 'About',
    cell: ({ kind, text }) => (
      <>
        <Text size="sm">{capital(kind)}</Text>
        <Text size="xs" c="dimmed" lineClamp={1}>
          {text}
        </Text>
      </>
    ),
    plain: ({ kind, text }) => ({ About: kind, Text: text }),
  },
  {
    title: 'State',
    cell: (enquiry) => <EnquiryState {...enquiry} />,
    plain: ({ outcome, nextContact }) => ({ Outcome: outcome, 'Next contact': nextContact ?? '' }),
  },
];

export function EnquiryList(): ReactNode {
  const [filter] = useFilter();
  const [noting, setNoting] = useState(false);
  const go = useNavigate();
  const enquiries = usePages<Enquiry>(['enquiries', filter], (paging) =>
    got<Schemas['EnquiryList']>(api.GET('/api/enquiries', { params: { query: { ...filter, ...paging } as never } })),
  );
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>Enquiries</PageTitle>
        <Button onClick={() => setNoting(true)}>Note an enquiry</Button>
      </Group>
      <Group align="end">
        <SearchField />
        <ChoiceFilter name="outcome" label="Outcome" data={OUTCOMES} />
        <ChoiceFilter name="kind" label="About" data={KINDS} />
      </Group>
      <List
        of={enquiries}
        label="Enquiries"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No enquiry fits. Whoever writes in or rings is noted here, so that nobody is forgotten."
      />
      {noting && (
        <NewEnquiry
          onClose={() => setNoting(false)}
          onDone={({ id }) => void go({ to: '/enquiries/$id', params: { id } })}
        />
      )}
    </Stack>
  );
}
