import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { NewApplication } from '../assessors/application-forms.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Fact } from '../shell/fact.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { Nothing, Shown } from '../shell/states.js';
import { dayText, momentText } from '../shell/words.js';
import { FollowUp } from './enquiry-forms.js';
import { EnquiryState } from './enquiry-state.js';
import { ToApplication } from './to-application.js';

type Enquiry = Schemas['Enquiry'];
type Open = 'follow-up' | 'list' | 'way' | 'application' | 'accreditation';
interface Props {
  readonly enquiry: Enquiry;
  readonly onClose: () => void;
}

const LISTED: readonly Column<Schemas['ListedAssessor']>[] = [
  { title: 'Assessor', cell: ({ name }) => name },
  { title: 'Based in', cell: ({ basedIn }) => basedIn ?? '–' },
  { title: 'Appointment', cell: ({ supervisory }) => (supervisory ? 'supervisory assessor' : 'assessor') },
];

/** The list as it would go out now, seen before it does. */
function SendList({ enquiry, onClose }: Props): ReactNode {
  const query = useQuery({
    queryKey: ['assessors', 'published'],
    queryFn: () => got<Schemas['PublishedAssessorList']>(api.GET('/api/assessors/published')),
  });
  return (
    <FormDialogue
      title="Send the list of accredited assessors"
      verb="Send the list"
      onClose={onClose}
      send={(_body, key) =>
        change('/api/enquiries/{id}/send-list', { key, version: enquiry.version, path: { id: enquiry.id } })
      }
    >
      <Text size="sm">
        It goes to {enquiry.name}, {enquiry.email}, and settles the enquiry as answered.
      </Text>
      <Shown of={query}>
        {({ items }) => <Rows label="The list" rows={items} columns={LISTED} keyOf={({ id }) => id} minWidth={400} />}
      </Shown>
    </FormDialogue>
  );
}

const SendWay = ({ enquiry, onClose }: Props): ReactNode => (
  <FormDialogue
    title="Say how to become an assessor"
    verb="Send the mail"
    onClose={onClose}
    send={(_body, key) =>
      change('/api/enquiries/{id}/send-way', { key, version: enquiry.version, path: { id: enquiry.id } })
    }
  >
    <Text size="sm">
      {enquiry.name}, {enquiry.email}, is told of the experience that is asked for, the training, the Board’s approval
      and the appointment, and how to apply. The enquiry is then answered.
    </Text>
  </FormDialogue>
);

const NOTES: readonly Column<Enquiry['notes'][number]>[] = [
  { title: 'When', cell: ({ at }) => momentText(at) },
  {
    title: 'What was done',
    cell: ({ note, mailId }) => (
      <>
        {note}{' '}
        {mailId && (
          <PageLink to="/mails/$id" params={{ id: mailId }} size="sm">
            the mail
          </PageLink>
        )}
      </>
    ),
  },
  { title: 'Outcome', cell: ({ outcome }) => outcome },
  { title: 'By', cell: ({ by }) => by },
];

function Answers({ enquiry, onOpen }: { readonly enquiry: Enquiry; readonly onOpen: (open: Open) => void }): ReactNode {
  const asksTheWay = enquiry.kind === 'become an assessor';
  const accredits = enquiry.kind === 'accreditation' && enquiry.outcome !== 'application';
  return (
    <Group>
      {!asksTheWay && (
        <Button variant={accredits ? 'filled' : 'default'} onClick={() => onOpen('accreditation')}>
          Open an application
        </Button>
      )}
      <Button variant="default" onClick={() => onOpen('follow-up')}>
        Note what was done
      </Button>
      {asksTheWay && enquiry.outcome !== 'assessor application' && (
        <Button onClick={() => onOpen('application')}>Open an application</Button>
      )}
      {asksTheWay && enquiry.email && (
        <Button variant="default" onClick={() => onOpen('way')}>
          Say how to become an assessor
        </Button>
      )}
      {enquiry.email && (
        <Button variant={enquiry.kind === 'list of assessors' ? 'filled' : 'default'} onClick={() => onOpen('list')}>
          Send the list of assessors
        </Button>
      )}
    </Group>
  );
}

function Whole({ enquiry }: { readonly enquiry: Enquiry }): ReactNode {
  const [open, setOpen] = useState<Open>();
  const onClose = (): void => setOpen(undefined);
  return (
    <Stack>
      <Group justify="space-between" align="start">
        <div>
          <PageTitle>{enquiry.name}</PageTitle>
          <Text>{[enquiry.organisation, `about ${enquiry.kind}`].filter(Boolean).join(', ')}</Text>
        </div>
        <EnquiryState {...enquiry} />
      </Group>
      <Group gap="xl">
        <Fact name="Received">
          {dayText(enquiry.receivedOn)}, by {enquiry.source}
        </Fact>
        <Fact name="E-mail">{enquiry.email ? <a href={`mailto:${enquiry.email}`}>{enquiry.email}</a> : '–'}</Fact>
        <Fact name="Telephone">{enquiry.telephone ?? '–'}</Fact>
        {enquiry.organisationId && (
          <Fact name="On record">
            <PageLink to="/organisations/$id" params={{ id: enquiry.organisationId }} size="sm">
              the organisation
            </PageLink>
          </Fact>
        )}
      </Group>
      <Paper withBorder p="md">
        <Text style={{ whiteSpace: 'pre-line' }}>{enquiry.text}</Text>
      </Paper>
      <Answers enquiry={enquiry} onOpen={setOpen} />
      <Title order={2} size="h4">
        What was done
      </Title>
      {enquiry.notes.length === 0 ? (
        <Nothing>Nothing has been done about it yet.</Nothing>
      ) : (
        <Rows label="What was done" rows={enquiry.notes} columns={NOTES} keyOf={({ at, note }) => at + note} />
      )}
      {open === 'follow-up' && <FollowUp enquiry={enquiry} onClose={onClose} />}
      {open === 'list' && <SendList enquiry={enquiry} onClose={onClose} />}
      {open === 'way' && <SendWay enquiry={enquiry} onClose={onClose} />}
      {open === 'accreditation' && <ToApplication enquiry={enquiry} onClose={onClose} />}
      {open === 'application' && <NewApplication from={enquiry} onClose={onClose} />}
    </Stack>
  );
}

export function EnquiryPage(): ReactNode {
  const { id } = useParams({ from: '/enquiries/$id' });
  const query = useQuery({
    queryKey: ['enquiry', id],
    queryFn: () => got<Enquiry>(api.GET('/api/enquiries/{id}', { params: { path: { id } } })),
  });
  return <Shown of={query}>{(enquiry) => <Whole enquiry={enquiry} />}</Shown>;
}
