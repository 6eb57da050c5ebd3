import { Group, List, Stack, Text, Title } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, got } from '../api/client.js';
import type { Invoice } from '../invoices/invoice.js';
import { NextSteps } from '../shell/next-steps.js';
import { Section } from '../shell/section.js';
import { Heed, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText, momentText, moneyText } from '../shell/words.js';
import { InstructionForm } from './instruction-form.js';
import { PauseButton } from './pause.js';
import { DOES, rungText, TONE, type Collection, type Instruction } from './words.js';

/** Just issued: its workflow plans the ladder a moment later. */
const isPlanned = ({ rungs, standing }: Collection): boolean => rungs.length > 0 || standing === 'settled';

/** What goes out next, and why then or why not. */
function Next({ collection }: { readonly collection: Collection }): ReactNode {
  const { next } = collection;
  const Icon = next.at ? IconBell : IconBellOff;
  return (
    <Group gap={8} wrap="nowrap" align="start">
      <Icon size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <div>
        {next.at && (
          <Text size="sm" fw={600}>
            Next reminder: {momentText(next.at)}
          </Text>
        )}
        <Text size="sm">{isPlanned(collection) ? next.why : 'The reminders are being planned.'}</Text>
      </div>
    </Group>
  );
}

function Holds({ collection: { dispute, promise, pause, writeOff } }: { readonly collection: Collection }): ReactNode {
  return (
    <>
      {dispute && (
        <Heed title={`Disputed since ${momentText(dispute.openedAt)}`}>
          {dispute.reason}
          <br />
          Owner: {dispute.owner.name}, to be reviewed on {dayText(dispute.reviewOn)}.
        </Heed>
      )}
      {promise && <Heed title={`Payment promised for ${dayText(promise.promisedOn)}`}>{promise.note}</Heed>}
      {pause && (
        <Heed title={`Reminders to this customer rest${pause.until ? ` until ${dayText(pause.until)}` : ''}`}>
          {pause.reason}
        </Heed>
      )}
      {writeOff && (
        <Heed
          title={
            writeOff.status === 'proposed'
              ? 'A write-off is proposed; somebody else decides on it'
              : `${writeOff.amount ? moneyText(writeOff.amount) : ''} written off`
          }
        >
          {writeOff.reason}
        </Heed>
      )}
    </>
  );
}

const RUNG = { waiting: 'quiet', sent: 'good', skipped: 'quiet', suppressed: 'quiet' } as const;

const Ladder = ({ rungs }: { readonly rungs: Collection['rungs'] }): ReactNode => (
  <details>
    <summary>The ladder of reminders</summary>
    <List size="sm" spacing={6} mt="xs" listStyleType="none">
      {rungs.map(({ name, days, dueAt, status, settledAt, reason }) => (
        <List.Item key={name}>
          <Group gap="xs">
            <Tag tone={RUNG[status]}>{status}</Tag>
            {rungText(days)}, {momentText(settledAt ?? dueAt)}
          </Group>
          {reason && (
            <Text size="xs" c="dimmed">
              {reason}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  </details>
);

const Happened = ({ history }: { readonly history: Collection['history'] }): ReactNode => (
  <div>
    <Title order={3} size="h6" mb={4}>
      What happened
    </Title>
    <List size="sm" spacing={6}>
      {history.toReversed().map(({ at, words, by }) => (
        <List.Item key={at + words}>
          {words}
          <Text size="xs" c="dimmed">
            {momentText(at)} · {by ?? 'the system'}
          </Text>
        </List.Item>
      ))}
    </List>
  </div>
);

function Whole({ invoice, collection }: { readonly invoice: Invoice; readonly collection: Collection }): ReactNode {
  const [open, setOpen] = useState<Instruction>();
  const steps = collection.possible.map(({ instruction, why }) => ({
    ...{ instruction, why, allowed: true },
    does: DOES[instruction],
  }));
  return (
    <Stack gap="md">
      <Next collection={collection} />
      <Holds collection={collection} />
      <div className="no-print">
        <NextSteps
          steps={steps}
          keyOf={({ instruction }) => instruction}
          onOpen={({ instruction }) => setOpen(instruction)}
        >
          <PauseButton organisation={invoice.organisation} paused={collection.pause !== null} />
        </NextSteps>
      </div>
      {collection.rungs.length > 0 && <Ladder rungs={collection.rungs} />}
      {collection.history.length > 0 && <Happened history={collection.history} />}
      {open && (
        <InstructionForm
          invoiceId={invoice.id}
          collection={collection}
          instruction={open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Stack>
  );
}

/** How often it is looked again whether the ladder is planned; an invoice from before there were ladders has none. */
const LOOKS = 15;

/** What is done to get an invoice paid: what goes out next and why, what holds it, what may be done now. */
export function CollectionPanel({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const query = useQuery({
    queryKey: ['invoice', invoice.id, 'collection'],
    queryFn: () => got<Collection>(api.GET('/api/invoices/{id}/collection', { params: { path: { id: invoice.id } } })),
    staleTime: 0,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && !isPlanned(data) && dataUpdateCount < LOOKS ? 2000 : false,
  });
  const standing = query.data?.standing;
  return (
    <Section title="Collection" actions={standing && <Tag tone={TONE[standing]}>{standing}</Tag>}>
      <Shown of={query} lines={4}>
        {(collection) => <Whole invoice={invoice} collection={collection} />}
      </Shown>
    </Section>
  );
}
