import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { LongField, TextField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { PageLink } from '../shell/link.js';
import { hasRole, useSession } from '../shell/session.js';
import { Nothing, Shown } from '../shell/states.js';
import { Tag } from '../shell/tag.js';
import { dayText } from '../shell/words.js';

type Rate = Schemas['VatTable']['items'][number];

const standingOf = ({ fromDay, documents }: Rate, today: string): string => {
  if (fromDay > today) return 'to come';
  return documents > 0 ? 'fixed' : 'not used yet';
};

const columnsOn = (today: string, first: string | undefined): readonly Column<Rate>[] => [
  { title: 'From', cell: ({ fromDay }) => dayText(fromDay) },
  { title: 'Rate', cell: ({ rate }) => rate, right: true },
  { title: 'Laid down in', cell: ({ source, by }) => `${source}${by ? `, entered by ${by}` : ''}` },
  { title: 'Documents', cell: ({ documents }) => documents, right: true },
  {
    title: 'Standing',
    cell: (rate) => <Tag tone={rate.fromDay > today ? 'warn' : 'quiet'}>{standingOf(rate, today)}</Tag>,
  },
  {
    title: 'Cases that straddle it',
    cell: ({ fromDay }) =>
      fromDay === first ? (
        '–'
      ) : (
        <PageLink to="/vat/changes/$from" params={{ from: fromDay }} size="sm">
          around {dayText(fromDay)}
        </PageLink>
      ),
  },
];

const NewRate = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <FormDialogue
    title="Enter a coming rate"
    onClose={onClose}
    send={(body, key) => change('/api/books/vat-rates', { key, body })}
  >
    <Group align="start">
      <DayField name="fromDay" label="In force from" required />
      <TextField name="rate" label="Rate" description="Per cent, such as 17.5" required w={140} inputMode="decimal" />
    </Group>
    <LongField name="source" label="Laid down in" required placeholder="Value Added Tax (Change of Rate) Order" />
  </FormDialogue>
);

/** The dated table: a coming change is entered, past rates stay. */
export function VatRates(): ReactNode {
  const session = useSession();
  const [entering, setEntering] = useState(false);
  const query = useQuery({
    queryKey: ['books', 'vat-rates'],
    queryFn: () => got<Schemas['VatTable']>(api.GET('/api/books/vat-rates')),
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          VAT rates
        </Title>
        {hasRole(session, 'finance') && (
          <Button variant="default" size="sm" onClick={() => setEntering(true)}>
            Enter a coming rate
          </Button>
        )}
      </Group>
      <Shown of={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>No VAT rate is on record; they come with the standards.</Nothing>
          ) : (
            <Rows
              label="VAT rates"
              rows={items}
              columns={columnsOn(session.today, items.at(-1)?.fromDay)}
              keyOf={({ fromDay }) => fromDay}
            />
          )
        }
      </Shown>
      {entering && <NewRate onClose={() => setEntering(false)} />}
    </Stack>
  );
}
