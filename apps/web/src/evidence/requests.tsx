import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import type { Page } from '../cases/page.js';
import { Hidden, LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { ConfirmButton } from '../shell/confirm.js';
import { Tag } from '../shell/tag.js';
import { capital, momentDayText } from '../shell/words.js';
import type { Request } from './evidence.js';

interface Props {
  readonly page: Page;
  readonly of: Request;
  readonly onAdd: () => void;
}

const TONES = { asked: 'warn', received: 'quiet', accepted: 'good', waived: 'quiet' } as const;
const REASONED = { waived: 'Waive', 'asked again': 'Ask again' } as const;

const decide = (page: Page, body: object, key: string): Promise<unknown> =>
  change('/api/cases/{number}/{cycle}/evidence-decisions', {
    key,
    path: { number: page.number, cycle: page.cycle },
    body,
  });

function Accept({ page, of }: Pick<Props, 'page' | 'of'>): ReactNode {
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const run = async (): Promise<void> => {
    await decide(page, { what: 'accepted', kind: of.kind }, key);
    await queries.invalidateQueries();
  };
  return (
    <ConfirmButton verb="Accept" of={of.title} run={run} size="compact-xs" variant="default">
      What was received answers this request. It can be asked for again, with a reason.
    </ConfirmButton>
  );
}

const ReasonForm = ({
  page,
  of,
  what,
  onClose,
}: Pick<Props, 'page' | 'of'> & { what: keyof typeof REASONED; onClose: () => void }): ReactNode => (
  <FormDialogue
    title={`${REASONED[what]}: ${of.title.toLowerCase()}`}
    onClose={onClose}
    send={(body, key) => decide(page, body, key)}
  >
    <Hidden name="what" value={what} />
    <Hidden name="kind" value={of.kind} />
    <LongField
      name="reason"
      label={what === 'waived' ? 'Why is it not needed?' : 'What is missing? The organisation is sent this by mail.'}
      required
      data-autofocus
    />
  </FormDialogue>
);

/** One thing that is asked for, how it stands and what was decided on it. */
export function OneRequest({ page, of, onAdd }: Props): ReactNode {
  const [open, setOpen] = useState<keyof typeof REASONED>();
  const mayDecide = page.may.includes('decideEvidence');
  const [last] = of.decisions;
  return (
    <li>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {of.title}
        </Text>
        <Tag tone={TONES[of.standing]}>{of.standing}</Tag>
        {!of.required && <Tag tone="quiet">not required</Tag>}
      </Group>
      <Text size="sm" c="dimmed">
        {of.what} {of.documents > 0 && `${of.documents} ${of.documents === 1 ? 'document' : 'documents'}.`}
      </Text>
      {last && (
        <Text size="sm">
          {capital(last.what)} on {momentDayText(last.at)} by {last.by}
          {last.reason && `: ${last.reason}`}
        </Text>
      )}
      <Group gap="xs" mt={4} className="no-print">
        {page.may.includes('addEvidence') && (
          <Button size="compact-xs" variant="default" onClick={onAdd} aria-label={`Add a document: ${of.title}`}>
            Add a document
          </Button>
        )}
        {mayDecide && of.possible.includes('accepted') && <Accept page={page} of={of} />}
        {mayDecide &&
          (['waived', 'asked again'] as const)
            .filter((what) => of.possible.includes(what))
            .map((what) => (
              <Button
                key={what}
                size="compact-xs"
                variant="default"
                onClick={() => setOpen(what)}
                aria-label={`${REASONED[what]}: ${of.title}`}
              >
                {REASONED[what]}
              </Button>
            ))}
      </Group>
      {open && <ReasonForm page={page} of={of} what={open} onClose={() => setOpen(undefined)} />}
    </li>
  );
}
