import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Invoice } from '../invoices/invoice.js';
import { ConfirmButton } from '../shell/confirm.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { momentText, moneyText } from '../shell/words.js';

type Claims = Schemas['LatePaymentClaims'];
type Claim = Claims['claims'][number];
type Act = Claims['possible'][number]['act'];

const TONE = { proposed: 'warn', released: 'alarm', withdrawn: 'quiet' } as const;
const DOES: Readonly<Record<Act, string>> = {
  propose: 'Propose a claim',
  release: 'Release the claim',
  withdraw: 'Withdraw the claim',
};

const Explained = ({ lines }: { readonly lines: readonly string[] }): ReactNode => (
  <details>
    <summary>How it is worked out</summary>
    <List size="sm" spacing={4} mt="xs">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  </details>
);

const One = ({ claim }: { readonly claim: Claim }): ReactNode => (
  <Stack gap={4}>
    <Group gap="xs">
      <Tag tone={TONE[claim.status]}>{claim.status}</Tag>
      {claim.documentId ? (
        <Anchor href={`/api/documents/${claim.documentId}`}>{claim.number} (PDF)</Anchor>
      ) : (
        <Text size="sm">{claim.number}</Text>
      )}
      {claim.reckoning && <Text size="sm">{moneyText(claim.reckoning.total)}</Text>}
    </Group>
    <Text size="xs" c="dimmed">
      Proposed by {claim.proposer ?? 'the ladder of reminders'}, {momentText(claim.proposedAt)}
      {claim.releasedAt && `; released by ${claim.releaser ?? ''}, ${momentText(claim.releasedAt)}`}
    </Text>
    {claim.withdrawnAt && (
      <Text size="sm">
        Withdrawn by {claim.withdrawer}, {momentText(claim.withdrawnAt)}: {claim.withdrawalReason}
      </Text>
    )}
    {claim.reckoning && <Explained lines={claim.reckoning.explanation} />}
  </Stack>
);

function Acts({ invoice, claims }: { readonly invoice: Invoice; readonly claims: Claims }): ReactNode {
  const queries = useQueryClient();
  const [withdrawing, setWithdrawing] = useState(false);
  const path = { id: invoice.id };
  const run = (act: 'propose' | 'release') => async (): Promise<void> => {
    await change(`/api/invoices/{id}/late-payment/${act}`, { path, key: crypto.randomUUID() });
    await queries.invalidateQueries();
  };
  const may = (wanted: Act): boolean => claims.possible.some(({ act, why }) => act === wanted && why === null);
  const refused = claims.possible.filter(({ why }) => why !== null);
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="xs">
        {may('release') && (
          <ConfirmButton verb={DOES.release} run={run('release')} size="compact-sm" danger>
            It gets its number, is worked out up to today and mailed to {invoice.customer.name}. The invoice is not
            changed.
          </ConfirmButton>
        )}
        {may('propose') && (
          <ConfirmButton verb={DOES.propose} run={run('propose')} size="compact-sm" variant="default">
            Nothing goes out yet: somebody else of finance or a manager releases it.
          </ConfirmButton>
        )}
        {may('withdraw') && (
          <Button size="compact-sm" variant="default" onClick={() => setWithdrawing(true)}>
            {DOES.withdraw}
          </Button>
        )}
      </Group>
      {refused.length > 0 && (
        <details>
          <summary>Why the rest is not possible now</summary>
          <ul className="plain">
            {refused.map(({ act, why }) => (
              <li key={act}>
                <Text size="sm">
                  <b>{DOES[act]}</b>: {why}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      {withdrawing && (
        <FormDialogue
          title={DOES.withdraw}
          onClose={() => setWithdrawing(false)}
          send={(body, key) => change('/api/invoices/{id}/late-payment/withdraw', { path, body, key })}
        >
          <LongField
            name="reason"
            label="Reason"
            description="Where the claim is out, the customer is told"
            required
            data-autofocus
          />
        </FormDialogue>
      )}
    </Stack>
  );
}

const Whole = ({ invoice, claims }: { readonly invoice: Invoice; readonly claims: Claims }): ReactNode => (
  <Stack gap="md">
    {claims.today && !claims.claims.some(({ status }) => status === 'released') && (
      <Stack gap={4}>
        <Text size="sm">
          Up to today {moneyText(claims.today.total)} could be claimed in addition to the invoice:{' '}
          {moneyText(claims.today.interest)} interest at {claims.today.rate} % and a fixed sum of{' '}
          {moneyText(claims.today.fixedSum)}, without VAT.
        </Text>
        <Explained lines={claims.today.explanation} />
      </Stack>
    )}
    {claims.why && <Text size="sm">{claims.why}</Text>}
    {claims.claims.map((claim) => (
      <One key={claim.id} claim={claim} />
    ))}
    <Acts invoice={invoice} claims={claims} />
  </Stack>
);

/** The statutory claim beside an overdue invoice: what it comes to and why, and who released it. */
export function ClaimPart({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const path = { id: invoice.id };
  const query = useQuery({
    queryKey: ['invoice', invoice.id, 'late-payment'],
    queryFn: () => got<Claims>(api.GET('/api/invoices/{id}/late-payment', { params: { path } })),
  });
  return (
    <Section title="Late payment">
      <Shown of={query} lines={3}>
        {(claims) => <Whole invoice={invoice} claims={claims} />}
      </Shown>
    </Section>
  );
}
