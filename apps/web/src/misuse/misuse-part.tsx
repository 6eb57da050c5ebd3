import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Rows } from '../lists/list.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { NewMisuse } from './misuse-forms.js';
import { MISUSE_COLUMNS } from './misuse-list.js';

interface Props {
  readonly certificate: Pick<Schemas['CertificatePage'], 'id' | 'number' | 'organisation'>;
}

function Reports({ certificate }: Props): ReactNode {
  const [noting, setNoting] = useState(false);
  const query = useQuery({
    queryKey: ['mark-misuse', 'of', certificate.id],
    queryFn: () =>
      got<Schemas['MisuseList']>(
        api.GET('/api/mark-misuse', { params: { query: { certificate: certificate.id, limit: 200 } as never } }),
      ),
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          Misuse of the mark
        </Title>
        <Button variant="default" size="compact-sm" onClick={() => setNoting(true)}>
          Note a misuse
        </Button>
      </Group>
      <Shown of={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No misuse was reported.</Nothing>
          ) : (
            <Rows label="Misuse of the mark" rows={items} columns={MISUSE_COLUMNS} keyOf={({ id }) => id} />
          )
        }
      </Shown>
      {noting && (
        <NewMisuse
          about={{ certificateNo: certificate.number, usedBy: certificate.organisation }}
          onClose={() => setNoting(false)}
        />
      )}
    </Stack>
  );
}

/** For the office alone. */
export function MisusePart({ certificate }: Props): ReactNode {
  const session = useSession();
  return hasRole(session, 'office', 'manager') ? <Reports certificate={certificate} /> : null;
}
