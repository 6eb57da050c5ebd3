import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { Hidden, TextField } from '../forms/fields.js';
import { hasRole, useSession } from '../shell/session.js';
import { moneyText } from '../shell/words.js';

interface Accepts {
  readonly accepted?: Schemas['Application']['accepted'];
}

/** Without a name nothing is accepted yet. */
export function acceptedOf<T extends Accepts>(body: object): T {
  const { accepted, ...application } = body as T;
  return (accepted?.by ? { ...application, accepted } : application) as T;
}

function Offered({ offered }: { readonly offered: Schemas['OfferedTerms'] }): ReactNode {
  const session = useSession();
  const own = hasRole(session, 'organisation');
  if (!offered.fee) return <Text size="sm">The fee of that year is not fixed yet.</Text>;
  return (
    <>
      <Text size="sm">
        The fee is {moneyText(offered.fee)} plus VAT, Travel and Subsistence. {offered.terms.text}
      </Text>
      <Hidden name="accepted/terms" value={offered.terms.id} />
      <Hidden name="accepted/fee" value={offered.fee.amount} />
      <TextField
        name="accepted/by"
        label="Fee and terms are accepted by"
        description={own ? 'Who accepts for the organisation.' : 'As on the paper; empty while nobody has accepted.'}
        {...(own ? { defaultValue: session.name, required: true } : {})}
        maw={420}
      />
    </>
  );
}

/** Fee and terms of that year, and who accepts them. */
export function Accepting({ year }: { readonly year: string }): ReactNode {
  const { data } = useQuery({
    queryKey: ['terms', year],
    queryFn: () =>
      got<Schemas['OfferedTerms']>(api.GET('/api/cases/terms', { params: { query: { year: Number(year) } } })),
    enabled: /^20\d\d$/.test(year),
    placeholderData: keepPreviousData,
  });
  return data && <Offered offered={data} />;
}
