import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { PlaceOfSupply } from '../billing/place-of-supply.js';
import { ChoiceField, NumberField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Holdings } from '../impartiality/holdings.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { capital } from '../shell/words.js';
import { BillingProfile } from './billing-profile.js';

type Organisation = Schemas['Organisation'];

function NewCase({ organisation }: { readonly organisation: Organisation }): ReactNode {
  const { today } = useSession();
  const go = useNavigate();
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
              body: body as Schemas['Application'],
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
          <NumberField name="year" label="Assessment in" defaultValue={today.slice(0, 4)} required />
        </Group>
      </Form>
    </Stack>
  );
}

export function OrganisationPage(): ReactNode {
  const { id } = useParams({ from: '/organisations/$id' });
  const session = useSession();
  const mayApply = hasRole(session, 'office', 'manager', 'organisation');
  const keepsAccounts = hasRole(session, 'office', 'manager', 'finance');
  const query = useQuery({
    queryKey: ['organisation', id],
    queryFn: () => got<Organisation>(api.GET('/api/organisations/{id}', { params: { path: { id } } })),
  });
  return (
    <Shown of={query}>
      {(organisation) => (
        <Stack>
          <PageTitle>{organisation.name}</PageTitle>
          {keepsAccounts && (
            <PageLink to="/debtors/$id" params={{ id }} size="sm">
              Customer’s account
            </PageLink>
          )}
          <Text>{[organisation.legalName, ...organisation.addressLines].join(', ')}</Text>
          {organisation.contacts.map(({ role, name, email }) => (
            <Text size="sm" key={role + email}>
              {capital(role)}: {name}, <a href={`mailto:${email}`}>{email}</a>
            </Text>
          ))}
          <BillingProfile id={organisation.id} />
          <PlaceOfSupply id={organisation.id} />
          <Holdings id={organisation.id} name={organisation.name} />
          {mayApply && organisation.programmes.length > 0 && <NewCase organisation={organisation} />}
        </Stack>
      )}
    </Shown>
  );
}
