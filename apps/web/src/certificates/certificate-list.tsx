import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceFilter } from '../lists/choice-filter.js';
import type { Column } from '../lists/column.js';
import { useFilter } from '../lists/filter.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';

type Row = Schemas['CertificateRow'];

const TONES = { VALID: 'good', SUSPENDED: 'warn', REVOKED: 'alarm', SUPERSEDED: 'quiet', EXPIRED: 'quiet' } as const;
const STAGES = Object.keys(TONES) as Row['stage'][];

export const CertificateStatus = ({
  stage,
  stageWords,
  since,
}: Pick<Row, 'stage' | 'stageWords' | 'since'>): ReactNode => (
  <Tag tone={TONES[stage]}>{since ? `${stageWords} since ${dayText(since)}` : stageWords}</Tag>
);

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Certificate',
    whole: true,
    cell: ({ id, number, revision, imported, numberKnown }) => (
      <>
        <Link to="/certificates/$id" params={{ id }}>
          {number}
        </Link>
        {revision > 1 && (
          <Text size="xs" c="dimmed">
            revision {revision}
          </Text>
        )}
        {imported && (
          <Text size="xs" c="dimmed">
            {numberKnown ? 'imported' : 'imported, its own number not on record'}
          </Text>
        )}
      </>
    ),
    plain: ({ number, revision, imported, numberKnown }) => ({
      ...{ Certificate: number, Revision: String(revision) },
      Imported: imported ? (numberKnown ? 'yes' : 'yes, number not on record') : 'no',
    }),
  },
  {
    title: 'Programme',
    cell: ({ programme, organisation }) => (
      <>
        <Text size="sm">{programme}</Text>
        <Text size="xs" c="dimmed">
          {organisation}
        </Text>
      </>
    ),
    plain: ({ programme, organisation }) => ({ Programme: programme, Organisation: organisation }),
  },
  { title: 'Level', cell: ({ grade }) => capital(grade), plain: ({ grade }) => grade },
  { title: 'Issued', cell: ({ issuedOn }) => dayText(issuedOn), plain: ({ issuedOn }) => issuedOn },
  {
    title: 'Valid until',
    cell: ({ expiresOn }) => (expiresOn ? dayText(expiresOn) : 'without end'),
    plain: ({ expiresOn }) => expiresOn ?? '',
  },
  {
    title: 'Status',
    cell: (row) => <CertificateStatus {...row} />,
    plain: ({ stageWords, since }) => ({ Status: stageWords, Since: since ?? '' }),
  },
];

/** Every certificate that was issued, whatever became of it. */
export function CertificateList(): ReactNode {
  const [filter] = useFilter();
  const certificates = usePages<Row>(['certificates', filter], (paging) =>
    got<Schemas['CertificateList']>(
      api.GET('/api/certificates', { params: { query: { ...filter, ...paging } as never } }),
    ),
  );
  return (
    <Stack>
      <PageTitle>Certificates</PageTitle>
      <Group align="end">
        <ChoiceFilter name="mine" label="Whose move" data={[{ value: 'true', label: 'mine' }]} />
        <ChoiceFilter
          name="stage"
          label="Status"
          data={STAGES.map((value) => ({ value, label: capital(value.toLowerCase()) }))}
        />
      </Group>
      <List
        of={certificates}
        label="Certificates"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No certificate fits. One comes here when it is issued on the page of its case."
      />
    </Stack>
  );
}
