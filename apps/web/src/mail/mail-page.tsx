import { Group, Paper, Stack, Tabs, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ConfirmButton } from '../shell/confirm.js';
import { PageTitle } from '../shell/page-title.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { InDigest, MailStatus } from './mail-list.js';

type Mail = Schemas['Mail'];

const TOLD: Readonly<Partial<Record<Mail['status'], string>>> = {
  'for digest': 'It waits for its reader’s digest of the day and does not go out separately.',
  'in digest': 'It did not go out separately: it was a line in its reader’s digest of the day.',
};

/** Of a digest: what each of its lines would have said. */
const Tells = ({ tells }: Pick<Mail, 'tells'>): ReactNode => (
  <div>
    <Text size="sm">This digest replaced these reminders:</Text>
    <ul className="plain">
      {tells.map(({ id, subject }) => (
        <li key={id}>
          <Link to="/mails/$id" params={{ id }}>
            {subject}
          </Link>
        </li>
      ))}
    </ul>
  </div>
);

function Whole({ mail }: { readonly mail: Mail }): ReactNode {
  const queries = useQueryClient();
  const retry = async (): Promise<void> => {
    await got(api.POST('/api/mails/{id}/retry', { params: { path: { id: mail.id } } }));
    await queries.invalidateQueries();
  };
  return (
    <Stack>
      <PageTitle>{mail.subject}</PageTitle>
      <Group>
        {mail.digestId ? <InDigest id={mail.digestId} /> : <MailStatus status={mail.status} />}
        <Text size="sm">
          to {mail.recipient} ({mail.recipientRole}), dated {momentText(mail.dated)}
          {mail.attempts > 0 && `, tried ${mail.attempts === 1 ? 'once' : `${mail.attempts} times`}`}
        </Text>
        {mail.caseNumber && mail.cycle !== null && (
          <Link to="/cases/$number/$cycle" params={{ number: mail.caseNumber, cycle: String(mail.cycle) }}>
            {mail.caseNumber}
          </Link>
        )}
      </Group>
      {TOLD[mail.status] && <Text>{TOLD[mail.status]}</Text>}
      {mail.trouble && <Text>Not sent: {mail.trouble}</Text>}
      {mail.tells.length > 0 && <Tells tells={mail.tells} />}
      {['refused', 'unclear'].includes(mail.status) && (
        <Group>
          <ConfirmButton verb="Send it once more" run={retry}>
            {mail.status === 'unclear'
              ? 'Nobody can tell whether it arrived: it may arrive twice. Ask the recipient first where that matters.'
              : `It goes to ${mail.recipient} again, as it is.`}
          </ConfirmButton>
        </Group>
      )}
      {mail.documents.map(({ id, title }) => (
        <a key={id} href={`/api/documents/${id}`}>
          {title} (PDF)
        </a>
      ))}
      <Tabs defaultValue="html">
        <Tabs.List aria-label="Parts of the mail">
          <Tabs.Tab value="html">As it looks</Tabs.Tab>
          <Tabs.Tab value="text">Plain text</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html" pt="sm">
          <iframe
            title="The mail as it looks"
            sandbox=""
            srcDoc={mail.html}
            style={{ width: '100%', height: 640, border: '1px solid #ccd', background: '#fff' }}
          />
        </Tabs.Panel>
        <Tabs.Panel value="text" pt="sm">
          <Paper withBorder p="md">
            <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{mail.text}</pre>
          </Paper>
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

export function MailPage(): ReactNode {
  const { id } = useParams({ from: '/mails/$id' });
  const query = useQuery({
    queryKey: ['mail', id],
    queryFn: () => got(api.GET('/api/mails/{id}', { params: { path: { id } } })) as Promise<Mail>,
  });
  return <Shown of={query}>{(mail) => <Whole mail={mail} />}</Shown>;
}
