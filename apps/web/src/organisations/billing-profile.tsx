import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Fact } from '../shell/fact.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed, Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { PROFILE_NAMES } from './profile-names.js';
import { BillingProfileForm, type Kept } from './billing-profile-form.js';

function Facts({ profile, schemes }: Kept): ReactNode {
  const scheme = schemes.find((each) => each.scheme === profile.electronicScheme);
  return (
    <Group gap="xl" style={{ rowGap: 8 }} align="start">
      <Fact name="Invoices to">
        {[profile.name, ...profile.addressLines, profile.country].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Fact>
      <Fact name="VAT number">{profile.vatNumber ?? '–'}</Fact>
      <Fact name="E-mail for invoices">{profile.invoiceEmail ?? 'the billing contact’s'}</Fact>
      <Fact name="Electronic address">
        {profile.electronicId ? `${profile.electronicId} (${scheme?.scheme ?? ''} ${scheme?.name ?? ''})` : '–'}
      </Fact>
      <Fact name="Buyer reference">{profile.buyerReference ?? '–'}</Fact>
      <Fact name="Purchase order">
        {profile.purchaseOrderRequired ? 'required: no invoice without one' : 'not required'}
      </Fact>
    </Group>
  );
}

const History = ({ history }: Pick<Kept, 'history'>): ReactNode =>
  history.length === 0 ? null : (
    <details>
      <summary>What was changed, by whom</summary>
      <ul className="plain">
        {history.map(({ changes, by, at }) => (
          <li key={at}>
            <Text size="sm">
              {momentText(at)}, {by}:{' '}
              {changes
                .map(
                  ({ field, before, after }) => `${PROFILE_NAMES[field] ?? field} ${before ?? '–'} → ${after ?? '–'}`,
                )
                .join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </details>
  );

function Whole({ kept }: { readonly kept: Kept }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4" id="billing-profile">
          Billing profile
        </Title>
        {kept.mayChange && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Change the billing profile
          </Button>
        )}
      </Group>
      {kept.lacking.length > 0 && (
        <Heed title="Electronic invoices cannot be written yet">
          <Text size="sm">
            Missing: {kept.lacking.map((each) => each.replace(' (billing profile)', '')).join('; ')}. Paper invoices go
            out all the same.
          </Text>
        </Heed>
      )}
      <Facts {...kept} />
      <History history={kept.history} />
      {open && <BillingProfileForm kept={kept} onClose={() => setOpen(false)} />}
    </Stack>
  );
}

/** What invoices need to know of a customer; for whoever may read it. */
export function BillingProfile({ id }: { readonly id: string }): ReactNode {
  const mayRead = hasRole(useSession(), 'office', 'manager', 'finance', 'organisation');
  const query = useQuery({
    queryKey: ['billing-profile', id],
    queryFn: () => got<Kept>(api.GET('/api/organisations/{id}/billing-profile', { params: { path: { id } } })),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="billing-profile">
      <Shown of={query} lines={4}>
        {(kept) => <Whole kept={kept} />}
      </Shown>
    </Paper>
  );
}
