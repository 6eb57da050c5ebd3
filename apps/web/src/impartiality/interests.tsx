import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import { Section } from '../shell/section.js';
import { Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText } from '../shell/words.js';
import { InterestFields } from './interest-fields.js';

type View = Schemas['Interests'];
type Interest = View['interests'][number];

/** ` 1 Jan 2001 to 31 May 2004` */
export const spanText = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string => {
  if (from && to) return `, ${dayText(from)} to ${dayText(to)}`;
  if (to) return `, until ${dayText(to)}`;
  return from ? `, since ${dayText(from)}` : '';
};

export function EndFact({
  title,
  path,
  id,
  onClose,
}: {
  readonly title: string;
  readonly path: '/api/interests/{id}/end' | '/api/holdings/{id}/end';
  readonly id: string;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <FormDialogue title={title} onClose={onClose} send={(body, key) => change(path, { key, path: { id }, body })}>
      <DayField name="on" label="Last day" description="Empty where it was entered in error and never held." w={320} />
      <LongField name="reason" label="Reason" required />
    </FormDialogue>
  );
}

function One({ interest, mayKeep }: { readonly interest: Interest; readonly mayKeep: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const { kind, body, note, closed, inError, source } = interest;
  return (
    <Group gap="sm">
      <Text size="sm" td={inError ? 'line-through' : undefined}>
        {capital(kind)}: {body}
        {spanText(interest)}
        {note && `. ${note}`}
        {source === 'declared' && ' (declared)'}
        {closed && `. ${closed}`}
      </Text>
      {inError && <Tag tone="quiet">entered in error</Tag>}
      {mayKeep && !closed && (
        <Button variant="default" size="compact-xs" aria-label={`End: ${kind}, ${body}`} onClick={() => setOpen(true)}>
          End
        </Button>
      )}
      {open && (
        <EndFact
          title="End the interest"
          path="/api/interests/{id}/end"
          id={interest.id}
          onClose={() => setOpen(false)}
        />
      )}
    </Group>
  );
}

export const InterestLines = ({ view }: { readonly view: View }): ReactNode => (
  <Stack gap={6}>
    {view.interests.length + view.helped.length === 0 && <Text size="sm">No interest is on record.</Text>}
    {view.interests.map((interest) => (
      <One key={interest.id} interest={interest} mayKeep={view.mayKeep} />
    ))}
    {view.helped.map(({ day, organisation, number }) => (
      <Text size="sm" key={day + number}>
        In-house help: {organisation}, {dayText(day)} (case {number})
      </Text>
    ))}
    {view.declarations.slice(0, 3).map(({ id, madeOn, statement, caseNumber }) => (
      <Text size="sm" key={id}>
        Declared on {dayText(madeOn)}
        {caseNumber && ` for case ${caseNumber}`}: {statement}
      </Text>
    ))}
  </Stack>
);

const dueWords = ({ on, overdue }: View['due']): string => {
  if (!on) return 'no declaration due';
  return overdue ? `declaration overdue since ${dayText(on)}` : `next declaration by ${dayText(on)}`;
};

export const DueTag = ({ due }: Pick<View, 'due'>): ReactNode => (
  <Tag tone={due.overdue ? 'warn' : 'quiet'}>{dueWords(due)}</Tag>
);

/** On an assessor's entry of the register. */
export function InterestsOf({ id }: { readonly id: string }): ReactNode {
  const [open, setOpen] = useState(false);
  const query = useQuery({
    queryKey: ['interests', id],
    queryFn: () => got<View>(api.GET('/api/assessors/{id}/interests', { params: { path: { id } } })),
  });
  return (
    <Section
      title="Interests"
      actions={
        query.data && (
          <>
            <DueTag due={query.data.due} />
            {query.data.mayKeep && (
              <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
                Enter an interest
              </Button>
            )}
          </>
        )
      }
    >
      <Shown of={query} lines={3}>
        {(view) => <InterestLines view={view} />}
      </Shown>
      {open && (
        <FormDialogue
          title="Enter an interest"
          onClose={() => setOpen(false)}
          send={(body, key) => change('/api/assessors/{id}/interests', { key, path: { id }, body })}
        >
          <InterestFields />
        </FormDialogue>
      )}
    </Section>
  );
}
