import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { dayText } from '../shell/words.js';

type Rate = Schemas['ReferenceRate'];

const COLUMNS: readonly Column<Rate>[] = [
  { title: 'Day', cell: ({ onDay }) => dayText(onDay) },
  { title: 'Per cent', cell: ({ rate }) => rate, right: true },
  { title: 'Source', cell: ({ source }) => source },
];

const LATEST = 4;

const NewRate = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Add a reference rate"
    onClose={onClose}
    send={(body, key) => change('/api/reference-rates', { body, key })}
  >
    <DayField name="onDay" label="Day" description="A 30 June or a 31 December" required />
    <TextField name="rate" label="Per cent a year" placeholder="4.75" required w={180} />
    <TextField name="source" label="Where it was read" placeholder="Bank of England, Bank Rate history" required />
  </FormDialogue>
);

/** The rates that statutory interest rests on, half-year by half-year. */
export function ReferenceRates(): ReactNode {
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const keeps = hasRole(useSession(), 'finance', 'manager');
  const query = useQuery({
    queryKey: ['reference-rates'],
    queryFn: () => got<Schemas['ReferenceRateList']>(api.GET('/api/reference-rates')),
  });
  return (
    <Section
      title="Reference rates for late payment"
      actions={
        keeps && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
            Add a reference rate
          </Button>
        )
      }
    >
      <Text size="sm">
        Interest on a late debt is 8 % over the rate of the 30 June or 31 December before it starts. A rate on record is
        never changed.
      </Text>
      <Shown of={query} lines={3}>
        {({ items }) => (
          <>
            <Rows
              label="Reference rates"
              rows={all ? items : items.slice(0, LATEST)}
              columns={COLUMNS}
              keyOf={({ onDay }) => onDay}
              minWidth={420}
            />
            {items.length > LATEST && (
              <Button variant="default" size="compact-sm" w="fit-content" onClick={() => setAll(!all)}>
                {all ? 'Show the latest only' : `Show all ${items.length}`}
              </Button>
            )}
          </>
        )}
      </Shown>
      {open && <NewRate onClose={() => setOpen(false)} />}
    </Section>
  );
}
