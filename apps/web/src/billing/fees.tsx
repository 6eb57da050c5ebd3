import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api, change, got, type Schemas } from '../api/client.js';
import { AmountField, LongField, NumberField } from '../forms/fields.js';
import { FormDialogue } from '../forms/form-dialogue.js';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { Section } from '../shell/section.js';
import { hasRole, useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { momentText, moneyText } from '../shell/words.js';

type Fee = Schemas['Fee'];

interface FormProps {
  /** Without one a year is added. */
  readonly fee: Fee | undefined;
  readonly next: number;
  readonly known: Fee | undefined;
  readonly onClose: () => void;
}

const FeeForm = ({ fee, next, known, onClose }: FormProps): ReactNode => (
  <FormDialogue
    title={fee ? `Change the fee of ${fee.year}` : 'Add the fee of a year'}
    verb={fee ? 'Keep the change' : 'Add the fee'}
    onClose={onClose}
    send={(body, key) =>
      fee
        ? change('/api/fees/{year}', { method: 'PUT', path: { year: fee.year }, body })
        : change('/api/fees', { key, body })
    }
  >
    {!fee && <NumberField name="year" label="Year of the assessment" defaultValue={next} w={180} required />}
    <AmountField name="net" label="Net, without VAT" defaultValue={fee?.net.amount} w={180} required data-autofocus />
    <LongField
      name="inclusions"
      label="What it includes"
      description="Printed on the invoice"
      defaultValue={(fee ?? known)?.inclusions}
      required
      maxLength={300}
    />
  </FormDialogue>
);

const restingText = (cases: number): string =>
  cases === 0 ? 'none yet' : `${cases} ${cases === 1 ? 'application' : 'applications'}; it stays as it is`;

const COLUMNS: readonly Column<Fee>[] = [
  { title: 'Year', cell: ({ year }) => year },
  { title: 'Net', cell: ({ net }) => moneyText(net), right: true },
  { title: 'Includes', cell: ({ inclusions }) => inclusions },
  { title: 'Rest on it', cell: ({ cases }) => restingText(cases) },
  {
    title: 'Set by',
    cell: ({ by, at }) => (at ? `${by ?? 'the system'}, ${momentText(at)}` : 'came with the standards'),
  },
];

/** The catalogue of fees by assessment year. A year without a fee takes no application. */
export function Fees(): ReactNode {
  const [open, setOpen] = useState<Fee | 'new'>();
  const keeps = hasRole(useSession(), 'finance', 'manager');
  const query = useQuery({ queryKey: ['fees'], queryFn: () => got<Schemas['FeeList']>(api.GET('/api/fees')) });
  const changing: Column<Fee> = {
    title: 'Change',
    cell: (fee) =>
      fee.cases === 0 && (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={`Change the fee of ${fee.year}`}
          onClick={() => setOpen(fee)}
        >
          Change
        </Button>
      ),
  };
  return (
    <Section
      title="Fees by assessment year"
      actions={
        keeps && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen('new')}>
            Add a year
          </Button>
        )
      }
    >
      <Text size="sm">
        An application is accepted at the fee of its year, which then never changes; a year without a fee takes none.
      </Text>
      <Shown of={query} lines={3}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <Text size="sm">No year has a fee yet.</Text>
            ) : (
              <Rows
                label="Fees by assessment year"
                rows={items}
                columns={keeps ? [...COLUMNS, changing] : COLUMNS}
                keyOf={({ year }) => String(year)}
              />
            )}
            {open && (
              <FeeForm
                fee={open === 'new' ? undefined : open}
                next={(items[0]?.year ?? 2004) + 1}
                known={items[0]}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        )}
      </Shown>
    </Section>
  );
}
