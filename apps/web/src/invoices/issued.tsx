import { Anchor, Button, Grid, Group, List, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { CollectionPanel } from '../collection/collection-panel.js';
import { ElectronicForms, papersOf } from '../e-invoices/electronic-forms.js';
import { useActions } from '../shell/actions.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { penceOf } from '../shell/words.js';
import { DocumentLines } from './document-lines.js';
import { History } from './history.js';
import { InvoiceHead } from './invoice-head.js';
import type { Invoice } from './invoice.js';
import { CreditForm, DebitForm } from './note-forms.js';
import { partsOf } from './parts.js';
import { PaymentForm } from './payment-form.js';
import { Notes, Payments } from './settled.js';

interface Step {
  readonly label: string;
  readonly keys: string;
  readonly Form: (props: { readonly invoice: Invoice; readonly onClose: () => void }) => ReactNode;
}

/** What finance may do with it now. */
function stepsOf({ kind, open, remaining }: Invoice): readonly Step[] {
  if (kind === 'credit note') return [];
  return [
    ...(penceOf(open) > 0 ? [{ label: 'Record a payment', keys: 'p', Form: PaymentForm }] : []),
    ...(remaining && penceOf(remaining.gross) > 0 ? [{ label: 'Credit', keys: 'c', Form: CreditForm }] : []),
    { label: 'Charge more', keys: 'm', Form: DebitForm },
  ];
}

function Steps({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [open, setOpen] = useState<Step>();
  const steps = hasRole(useSession(), 'finance') ? stepsOf(invoice) : [];
  useActions(
    steps.map((step) => ({ label: step.label, keys: step.keys, group: 'On this invoice', run: () => setOpen(step) })),
  );
  const Form = open?.Form;
  return (
    <Group gap="xs" className="no-print">
      {steps.map((step, index) => (
        <Button key={step.label} variant={index === 0 ? 'filled' : 'default'} onClick={() => setOpen(step)}>
          {step.label}
        </Button>
      ))}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
      {Form && <Form invoice={invoice} onClose={() => setOpen(undefined)} />}
    </Group>
  );
}

function Paper({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const finance = hasRole(useSession(), 'finance');
  return (
    <Section title="The document">
      {invoice.correctionReason && <div>{invoice.correctionReason}</div>}
      <DocumentLines invoice={invoice} totals={invoice.totals} />
      {invoice.vatReasons.length > 0 && (
        <details>
          <summary>Why this tax point and rate</summary>
          <List size="sm" spacing={4} mt="xs">
            {invoice.vatReasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        </details>
      )}
      <Stack gap="xs" className="no-print">
        {papersOf(invoice).map(({ id, title }) => (
          <Anchor key={id} href={`/api/documents/${id}`}>
            {title} (PDF)
          </Anchor>
        ))}
        <ElectronicForms invoice={invoice} mayWrite={finance} />
      </Stack>
    </Section>
  );
}

/** An issued document whole: what it says, what settles it, what is done to get it paid. */
export function Issued({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const collects = hasRole(useSession(), 'finance', 'office', 'manager') && invoice.kind !== 'credit note';
  return (
    <Stack>
      <InvoiceHead invoice={invoice} />
      <Steps invoice={invoice} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: collects ? 7 : 12 }}>
          <Stack>
            <Paper invoice={invoice} />
            {invoice.kind !== 'credit note' && <Payments invoice={invoice} />}
            <Notes invoice={invoice} />
          </Stack>
        </Grid.Col>
        {collects && (
          <Grid.Col span={{ base: 12, lg: 5 }}>
            <Stack>
              <CollectionPanel invoice={invoice} />
              {partsOf('issued').map(({ key, Part }) => (
                <Part key={key} invoice={invoice} />
              ))}
            </Stack>
          </Grid.Col>
        )}
      </Grid>
      <History invoice={invoice} />
    </Stack>
  );
}
