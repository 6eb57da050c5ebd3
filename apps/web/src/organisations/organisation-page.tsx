import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api, got, type Schemas } from '../api/client.js';
import { PlaceOfSupply } from '../billing/place-of-supply.js';
import { Holdings } from '../impartiality/holdings.js';
import { PageLink } from '../shell/link.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { BillingProfile } from './billing-profile.js';
import { Contacts } from './contacts.js';
import { Duplicates } from './duplicates.js';
import { NewCase } from './new-case.js';
import { RenameForm } from './programme-forms.js';
import { Programmes } from './programmes.js';

type Organisation = Schemas['Organisation'];

export function OrganisationPage(): ReactNode {
  const { id } = useParams({ from: '/organisations/$id' });
  const session = useSession();
  const keeps = hasRole(session, 'office', 'manager');
  const [renaming, setRenaming] = useState(false);
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
          <Group justify="space-between">
            <PageTitle>{organisation.name}</PageTitle>
            {keeps && !organisation.mergedInto && (
              <Button variant="default" onClick={() => setRenaming(true)}>
                Change the name
              </Button>
            )}
          </Group>
          {keepsAccounts && (
            <PageLink to="/debtors/$id" params={{ id }} size="sm">
              Customer’s account
            </PageLink>
          )}
          <Text>{[organisation.legalName, ...organisation.addressLines].join(', ')}</Text>
          <Duplicates organisation={organisation} />
          <Programmes organisation={organisation} />
          {mayApply && organisation.programmes.length > 0 && <NewCase organisation={organisation} />}
          <Contacts organisation={organisation} />
          <BillingProfile id={organisation.id} />
          <PlaceOfSupply id={organisation.id} />
          <Holdings id={organisation.id} name={organisation.name} />
          {renaming && <RenameForm organisation={organisation} onClose={() => setRenaming(false)} />}
        </Stack>
      )}
    </Shown>
  );
}
