import { Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { PickField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { useFilter } from '../lists/filter.js';
import type { Column } from '../lists/column.js';
import { List } from '../lists/list.js';
import { usePages } from '../lists/pages.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, moneyText, momentDayText } from '../shell/words.js';
import { readClaims, TONES, type Claim, type Row } from './claim.js';

const STATUSES = ['draft', 'submitted', 'returned', 'approved', 'withdrawn'] as const;

const COLUMNS: readonly Column<Row>[] = [
  {
    title: 'Claim',
    whole: true,
    plain: ({ caseNumber, cycle }) => `${caseNumber}/${cycle}`,
    cell: ({ id, caseNumber, cycle }) => (
      <Link to="/claims/$id" params={{ id }}>
        For case {caseNumber}
        {cycle > 1 && `, cycle ${cycle}`}
      </Link>
    ),
  },
  { title: 'Organisation', cell: ({ organisation }) => organisation },
  { title: 'Claimed by', cell: ({ claimant }) => claimant },
  { title: 'Submitted', cell: ({ submittedAt }) => (submittedAt ? momentDayText(submittedAt) : '–') },
  { title: 'Lines', cell: ({ lineCount }) => String(lineCount), right: true },
  { title: 'Paid', cell: ({ paid }) => moneyText(paid), plain: ({ paid }) => paid.amount, right: true },
  {
    title: 'Standing',
    cell: ({ status }) => <Tag tone={TONES[status]}>{status}</Tag>,
    plain: ({ status }) => status,
  },
];

/** Chosen by its number and cycle. */
const caseOf = (value: string) => {
  const [number = '', cycle = '1'] = value.split('/');
  return { number, cycle: Number(cycle) };
};

function NewClaim(): ReactNode {
  const go = useNavigate();
  const cases = useQuery({
    queryKey: ['cases', 'mine'],
    queryFn: () => got<Schemas['CaseList']>(api.GET('/api/cases', { params: { query: { limit: 200 } } })),
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="new-claim">
      <Stack gap="xs">
        <Title order={2} size="h4" id="new-claim">
          New claim
        </Title>
        <Shown of={cases} lines={2}>
          {({ items }) =>
            items.length === 0 ? (
              <Text size="sm">You have no case yet for which something could be claimed.</Text>
            ) : (
              <Form
                label="New claim"
                verb="Begin the claim"
                send={(body, key) =>
                  change<Claim>('/api/cases/{number}/{cycle}/claims', {
                    key,
                    path: caseOf((body as { of: string }).of),
                  })
                }
                done={({ id }) => go({ to: '/claims/$id', params: { id } })}
              >
                <PickField
                  name="of"
                  label="For which case?"
                  required
                  maw={520}
                  data={items.map(({ number, cycle, organisation, programme }) => ({
                    value: `${number}/${cycle}`,
                    label: `${number}: ${programme.name}, ${organisation.name}`,
                  }))}
                />
              </Form>
            )
          }
        </Shown>
      </Stack>
    </Paper>
  );
}

/** An assessor's own claims; of finance and the office all that are submitted or decided. */
export function ClaimList(): ReactNode {
  const session = useSession();
  const [filter, narrow] = useFilter();
  const claims = usePages<Row>(['claims', filter], (paging) => readClaims({ ...filter, ...paging }));
  const decides = hasRole(session, 'office', 'manager', 'finance');
  return (
    <Stack>
      <PageTitle>{decides ? 'Claims' : 'My claims'}</PageTitle>
      {hasRole(session, 'assessor', 'supervisor') && <NewClaim />}
      <Group>
        <NativeSelect
          label="Standing"
          value={filter['status'] ?? ''}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
          data={[{ value: '', label: 'All' }, ...STATUSES.map((value) => ({ value, label: capital(value) }))]}
        />
      </Group>
      <List
        of={claims}
        label="Claims"
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty={
          decides
            ? 'No claim fits. Assessors enter what they paid on the way to a case; it comes here once it is submitted.'
            : 'No claim fits. Begin one above, once you have paid something on the way to a case.'
        }
      />
    </Stack>
  );
}
