import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Shown } from '../shell/states.js';
import { HomePart } from './home-part.js';

const read = (status: 'refused' | 'unclear'): Promise<Schemas['MailList']> =>
  got<Schemas['MailList']>(api.GET('/api/mails', { params: { query: { status, limit: 10 } } }));

/** Mails that did not arrive, or of which nobody can tell: a person decides. */
export function StuckMails(): ReactNode {
  const query = useQuery({
    queryKey: ['mails', 'stuck'],
    queryFn: async () => (await Promise.all([read('refused'), read('unclear')])).flatMap(({ items }) => items),
  });
  return (
    <HomePart title="Mails that need you" more={<Link to="/mails">All mails</Link>}>
      <Shown of={query} lines={2}>
        {(mails) =>
          mails.length === 0 ? (
            <Text size="sm">Every mail has gone out or is on its way.</Text>
          ) : (
            mails.map(({ id, subject, recipient, status, trouble }) => (
              <Text size="sm" key={id}>
                <Link to="/mails/$id" params={{ id }}>
                  {subject}
                </Link>{' '}
                to {recipient} is {status}. {trouble}
              </Text>
            ))
          )
        }
      </Shown>
    </HomePart>
  );
}
