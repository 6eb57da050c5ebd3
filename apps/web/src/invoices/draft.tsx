import { Button, Grid, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useActions } from '../shell/actions.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { momentText } from '../shell/words.js';
import { DocumentLines } from './document-lines.js';
import { ChangeLines, DecideVat, Discard } from './draft-forms.js';
import { DraftPreview } from './draft-preview.js';
import { DraftStanding, issuesKind } from './draft-standing.js';
import { History } from './history.js';
import { useIfIssued, type IfIssued } from './if-issued.js';
import { InvoiceHead } from './invoice-head.js';
import type { Invoice } from './invoice.js';
import { IssueButton } from './issue-button.js';
import { partsOf } from './parts.js';

const FORMS = { lines: ChangeLines, discard: Discard, vat: DecideVat } as const;
type Open = keyof typeof FORMS;

const isCancellation = ({ kind, reason }: Invoice): boolean => kind === 'invoice' && reason === 'cancellation';

function Decisions({ invoice }: { readonly invoice: Invoice }): ReactNode {
  return (
    <Section title="Decisions on the VAT">
      {invoice.vatDecisions.map(({ treatment, rule, evidence, by, at }) => (
        <div key={at}>
          <Text size="sm" fw={600}>
            {treatment}: {rule}
          </Text>
          <Text size="sm">{evidence}</Text>
          <Text size="xs" c="dimmed">
            {by ?? 'the system'}, {momentText(at)}
          </Text>
        </div>
      ))}
    </Section>
  );
}

interface StepsProps {
  readonly invoice: Invoice;
  readonly ifIssued: IfIssued;
  readonly onOpen: (open: Open) => void;
}

/** What may be done with the draft by whoever looks at it. */
function Steps({ invoice, ifIssued, onOpen }: StepsProps): ReactNode {
  const finance = hasRole(useSession(), 'finance');
  const changeable = finance && !invoice.prepared?.approved;
  const steps: readonly (readonly [Open, string, string])[] = [
    ...(isCancellation(invoice) ? [['vat', 'Decide on the VAT', 'd'] as const] : []),
    ...(invoice.kind === 'invoice' ? [['lines', 'Change the lines', 'l'] as const] : []),
    ['discard', 'Discard', 'x'],
  ];
  const offered = changeable ? steps : [];
  useActions(offered.map(([open, label, keys]) => ({ label, keys, group: 'On this draft', run: () => onOpen(open) })));
  const mayIssue = ifIssued.refusal === null && !invoice.prepared?.approved && issuesKind(invoice.kind, finance);
  return (
    <>
      {mayIssue && <IssueButton invoice={invoice} ifIssued={ifIssued} />}
      <DraftPreview invoice={invoice} />
      {offered.map(([open, label]) => (
        <Button key={open} variant="default" onClick={() => onOpen(open)}>
          {label}
        </Button>
      ))}
    </>
  );
}

/** A draft: what it says, what it would come to, what is in the way, what may be done with it. */
export function Draft({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [open, setOpen] = useState<Open>();
  const previews = hasRole(useSession(), 'finance', 'manager') && invoice.status === 'draft';
  const ifIssued = useIfIssued(invoice);
  const Form = open && FORMS[open];
  return (
    <Stack>
      <InvoiceHead invoice={invoice} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Section title="The document">
            {invoice.correctionReason && <Text size="sm">Printed reason: {invoice.correctionReason}</Text>}
            <DocumentLines invoice={invoice} totals={ifIssued.data?.totals ?? null} />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            {previews && (
              <Shown of={ifIssued} lines={4}>
                {(would) => (
                  <DraftStanding invoice={invoice} ifIssued={would}>
                    <Steps invoice={invoice} ifIssued={would} onOpen={setOpen} />
                  </DraftStanding>
                )}
              </Shown>
            )}
            {invoice.vatDecisions.length > 0 && <Decisions invoice={invoice} />}
            {partsOf('draft').map(({ key, Part }) => (
              <Part key={key} invoice={invoice} />
            ))}
          </Stack>
        </Grid.Col>
      </Grid>
      <History invoice={invoice} />
      {Form && <Form invoice={invoice} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}
