import { Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { ChoiceField, Hidden, NumberField, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { hasRole, useSession } from '../shell/session.js';
import { moneyText } from '../shell/words.js';

/** Without a name nothing is accepted yet. */
const applicationOf = (body: object): Schemas['Application'] => {
  const { accepted, ...application } = body as Schemas['Application'];
  return accepted?.by ? { ...application, accepted } : application;
};

function Accepting({ offered }: { readonly offered: Schemas['OfferedTerms'] }): ReactNode {
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

/** An application: programme, level, year, and what is accepted with it. */
export function NewCase({ organisation }: { readonly organisation: Schemas['Organisation'] }): ReactNode {
  const { today } = useSession();
  const go = useNavigate();
  const [year, setYear] = useState(today.slice(0, 4));
  const offered = useQuery({
    queryKey: ['terms', year],
    queryFn: () =>
      got<Schemas['OfferedTerms']>(api.GET('/api/cases/terms', { params: { query: { year: Number(year) } } })),
    enabled: /^20\d\d$/.test(year),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        New application
      </Title>
      <Form
        label="New application"
        verb="Submit the application"
        send={(body, key) =>
          got<Schemas['CaseOpened']>(
            api.POST('/api/cases', {
              params: { header: { 'Idempotency-Key': key } },
              body: applicationOf(body),
            }),
          )
        }
        done={({ number, cycle }) => go({ to: '/cases/$number/$cycle', params: { number, cycle: String(cycle) } })}
      >
        <Group align="start">
          <ChoiceField
            name="programmeId"
            label="Programme"
            data={organisation.programmes.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <ChoiceField name="targetLevel" label="Aims at" data={['bronze', 'silver', 'gold']} />
          <NumberField
            name="year"
            label="Assessment in"
            defaultValue={year}
            onChange={(event) => setYear(event.currentTarget.value.trim())}
            required
          />
        </Group>
        {offered.data && <Accepting offered={offered.data} />}
      </Form>
    </Stack>
  );
}
