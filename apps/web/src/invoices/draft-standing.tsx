import { Group, List, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconHourglass, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Fact } from '../shell/fact.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Heed } from '../shell/states.js';
import { dayText, moneyText } from '../shell/words.js';
import type { IfIssued } from './if-issued.js';
import type { Invoice } from './invoice.js';

interface Props {
  readonly invoice: Invoice;
  readonly ifIssued: IfIssued;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** Whether the reader's role issues documents of this kind at all. */
export const issuesKind = (kind: Invoice['kind'], finance: boolean): boolean => finance || kind === 'credit note';

function InTheWay({ invoice, ifIssued }: Omit<Props, 'children'>): ReactNode {
  const finance = hasRole(useSession(), 'finance');
  if (invoice.prepared?.approved)
    return (
      <Heed title="It is approved and being issued." icon={<IconHourglass aria-hidden />}>
        Load the page again in a moment.
      </Heed>
    );
  if (ifIssued.refusal) return <Heed title="It cannot be issued yet">{ifIssued.refusal.message}</Heed>;
  return (
    <Group gap={8} wrap="nowrap" align="start">
      <IconCircleCheck size={18} aria-hidden color="var(--app-good)" style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm">
        Nothing is missing.
        {!issuesKind(invoice.kind, finance) && ` Somebody of finance issues ${invoice.kind}s.`}
      </Text>
    </Group>
  );
}

/** What would come of it today, why, and what is in the way. */
export const DraftStanding = ({ invoice, ifIssued, children }: Props): ReactNode => (
  <Section title="If it is issued today">
    <Stack gap="md">
      <Group gap="xl">
        {ifIssued.totals && <Fact name="With VAT">{moneyText(ifIssued.totals.gross)}</Fact>}
        <Fact name="Tax point">{dayText(ifIssued.taxPoint)}</Fact>
        <Fact name="VAT">
          {ifIssued.totals?.byRate.map(({ vatRate }) => `${vatRate} %`).join(', ') || invoice.vatTreatment}
        </Fact>
      </Group>
      {ifIssued.reasons.length > 0 && (
        <List size="sm" spacing={4} aria-label="Why this tax point and rate">
          {ifIssued.reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
      {ifIssued.secondPerson && (
        <Group gap={8} wrap="nowrap" align="start">
          <IconUsers size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <Text size="sm">{ifIssued.secondPerson}</Text>
        </Group>
      )}
      <InTheWay invoice={invoice} ifIssued={ifIssued} />
      <Group gap="xs" className="no-print">
        {children}
      </Group>
    </Stack>
  </Section>
);
