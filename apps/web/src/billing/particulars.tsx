import { List, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIfIssued, type IfIssued } from '../invoices/if-issued.js';
import type { Invoice } from '../invoices/invoice.js';
import { PageLink } from '../shell/link.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';

type Particular = IfIssued['particulars'][number];

/** Where what is missing is entered. */
function Where({ field, invoice }: { readonly field: string; readonly invoice: Invoice }): ReactNode {
  if (field === 'purchaseOrder')
    return (
      <PageLink
        to="/cases/$number/$cycle"
        params={{ number: invoice.caseNumber, cycle: String(invoice.cycle) }}
        size="sm"
      >
        Case {invoice.caseNumber}
      </PageLink>
    );
  if (field.startsWith('customer.'))
    return (
      <PageLink to="/organisations/$id" params={{ id: invoice.organisation.id }} size="sm">
        Billing profile of {invoice.organisation.name}
      </PageLink>
    );
  return null;
}

const Missing = ({ of, invoice }: { readonly of: Particular; readonly invoice: Invoice }): ReactNode => (
  <List.Item
    icon={
      <ThemeIcon variant="light" color="orange" size={20} radius="xl">
        <IconAlertTriangle size={13} aria-label="missing" />
      </ThemeIcon>
    }
  >
    <Text size="sm" fw={600}>
      {of.what}
    </Text>
    <Text size="sm">
      {of.missing} <Where field={of.field} invoice={invoice} />
    </Text>
    <Text size="xs" c="dimmed">
      {of.rule}
    </Text>
  </List.Item>
);

const There = ({ all }: { readonly all: readonly Particular[] }): ReactNode => (
  <details>
    <summary>{all.length} particulars are there</summary>
    <List spacing={4} size="sm" mt="xs">
      {all.map(({ field, what, rule }) => (
        <List.Item
          key={field + rule}
          icon={
            <ThemeIcon variant="light" color="teal" size={20} radius="xl">
              <IconCheck size={13} aria-label="there" />
            </ThemeIcon>
          }
        >
          {what}{' '}
          <Text span size="xs" c="dimmed">
            {rule}
          </Text>
        </List.Item>
      ))}
    </List>
  </details>
);

function Checklist({ invoice, now }: { readonly invoice: Invoice; readonly now: IfIssued }): ReactNode {
  const missing = now.particulars.filter((each) => each.missing !== null);
  return (
    <Stack gap="xs">
      <Title order={2} size="h4" id="particulars">
        {missing.length === 0 && !now.refusal ? 'Nothing it must say is missing' : 'What it still lacks'}
      </Title>
      <Text size="xs" c="dimmed">
        As if it were issued on {dayText(now.on)}.
      </Text>
      {missing.length > 0 && (
        <List spacing="xs">
          {missing.map((each) => (
            <Missing key={each.field + each.rule} of={each} invoice={invoice} />
          ))}
        </List>
      )}
      {now.refusal?.code.startsWith('INVOICE.PLACE_OF_SUPPLY') && (
        <PageLink to="/organisations/$id" params={{ id: invoice.organisation.id }} size="sm">
          Decide the place of supply: {invoice.organisation.name}
        </PageLink>
      )}
      <There all={now.particulars.filter((each) => each.missing === null)} />
    </Stack>
  );
}

/** What a draft must say before it is issued, and where to enter what is missing. */
export function Particulars({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const shown = hasRole(useSession(), 'finance', 'manager') && invoice.status === 'draft';
  const query = useIfIssued(invoice);
  if (!shown) return null;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="particulars">
      <Shown of={query} lines={3}>
        {(now) => <Checklist invoice={invoice} now={now} />}
      </Shown>
    </Paper>
  );
}
