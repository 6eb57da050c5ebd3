import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readClaims, type Row } from '../claims/claim.js';
import { Shown } from '../shell/states.js';
import { moneyText, momentDayText } from '../shell/words.js';
import { HomePart } from './home-part.js';

const MOST = 10;

const Line = ({ row }: { readonly row: Row }): ReactNode => (
  <Text size="sm">
    <Link to="/claims/$id" params={{ id: row.id }}>
      {row.claimant}, case {row.caseNumber}
    </Link>
    : {moneyText(row.paid)}
    {row.status !== 'submitted' && `, ${row.status}`}
    {row.submittedAt && row.status === 'submitted' && `, submitted ${momentDayText(row.submittedAt)}`}
  </Text>
);

const Lines = ({ rows, none }: { readonly rows: readonly Row[]; readonly none: string }): ReactNode =>
  rows.length === 0 ? <Text size="sm">{none}</Text> : rows.map((row) => <Line key={row.id} row={row} />);

const more = <Link to="/claims">All claims</Link>;

/** What finance and managers have to decide. */
export function ClaimsToDecide(): ReactNode {
  const query = useQuery({
    queryKey: ['claims', 'to decide'],
    queryFn: () => readClaims({ status: 'submitted', limit: MOST }),
  });
  return (
    <HomePart title="Claims to decide" more={more}>
      <Shown of={query} lines={2}>
        {({ items }) => <Lines rows={items} none="No claim of Travel and Subsistence waits." />}
      </Shown>
    </HomePart>
  );
}

/** An assessor's claims that are not settled: what came back first. */
export function OwnClaims(): ReactNode {
  const query = useQuery({
    queryKey: ['claims', 'own'],
    queryFn: () => readClaims({ mine: true, limit: 50 }),
  });
  return (
    <HomePart title="Your claims" more={more}>
      <Shown of={query} lines={2}>
        {({ items }) => {
          const open = items.filter(({ status }) => ['returned', 'draft', 'submitted'].includes(status));
          const first = [...open].sort(
            (one, other) => Number(other.status === 'returned') - Number(one.status === 'returned'),
          );
          return <Lines rows={first.slice(0, MOST)} none="No claim of yours is open." />;
        }}
      </Shown>
    </HomePart>
  );
}
