import { Group, NativeSelect, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ChoiceField, Hidden, NumberField, TextField } from '../forms/fields.js';
import type { ColumnMap, Shape } from './bank.js';

const ORDERS: ColumnMap['dateOrder'][] = ['day month year', 'month day year', 'year month day'];
const SEPARATORS = [
  { value: ',', label: 'Commas' },
  { value: ';', label: 'Semicolons' },
  { value: 'tab', label: 'Tabs' },
];
const DECIMALS = [
  { value: '.', label: 'A point: 1,234.50' },
  { value: ',', label: 'A comma: 1.234,50' },
];
const MOST_TEXTS = 3;

interface Props {
  readonly map: ColumnMap;
  /** Of the file at hand; without one the columns are written. */
  readonly headings: readonly string[] | undefined;
  /** Told when the columns are to be looked for in another way. */
  readonly onShape?: (shape: Shape) => void;
}

interface ColumnProps {
  readonly name: string;
  readonly label: string;
  readonly given: string | null | undefined;
  readonly headings: readonly string[] | undefined;
  readonly needed?: boolean;
}

/** One of the file's columns. */
function ColumnField({ name, label, given, headings, needed = false }: ColumnProps): ReactNode {
  if (!headings) return <TextField name={name} label={label} defaultValue={given ?? ''} required={needed} w={200} />;
  const data = [{ value: '', label: needed ? 'Choose one' : 'None' }, ...headings.filter((each) => each !== '')];
  const known = given && headings.includes(given) ? given : '';
  return <ChoiceField name={name} label={label} data={data} defaultValue={known} required={needed} w={200} />;
}

/** Which column is which, and how days and amounts are written in them. */
export function MapFields({ map, headings, onShape }: Props): ReactNode {
  const [split, setSplit] = useState(map.amount === null);
  const column = { headings };
  return (
    <Stack gap="sm">
      <Group align="start">
        <ChoiceField
          name="map/separator"
          label="Between columns"
          data={SEPARATORS}
          defaultValue={map.separator}
          onChange={({ currentTarget }) =>
            onShape?.({ separator: currentTarget.value as Shape['separator'], headingLine: map.headingLine })
          }
          w={200}
        />
        <NumberField
          name="map/headingLine"
          label="Line with the headings"
          defaultValue={String(map.headingLine)}
          required
          onBlur={({ currentTarget: { value } }) => {
            if (/^\d{1,2}$/.test(value) && Number(value) !== map.headingLine)
              onShape?.({ separator: map.separator, headingLine: Number(value) });
          }}
          w={200}
        />
      </Group>
      <Group align="start">
        <ColumnField {...column} name="map/date" label="Date" given={map.date} needed />
        <ChoiceField
          name="map/dateOrder"
          label="Dates are written"
          data={ORDERS}
          defaultValue={map.dateOrder}
          w={200}
        />
      </Group>
      <Group align="start">
        <NativeSelect
          label="Amounts stand in"
          data={[
            { value: 'one', label: 'One column, with a sign' },
            { value: 'two', label: 'Two: money in, money out' },
          ]}
          value={split ? 'two' : 'one'}
          onChange={(event) => setSplit(event.currentTarget.value === 'two')}
          w={200}
        />
        {split ? (
          <>
            <ColumnField {...column} name="map/moneyIn" label="Money in" given={map.moneyIn} needed />
            <ColumnField {...column} name="map/moneyOut" label="Money out" given={map.moneyOut} needed />
          </>
        ) : (
          <ColumnField {...column} name="map/amount" label="Amount" given={map.amount} needed />
        )}
        <ChoiceField name="map/decimal" label="Before the pence" data={DECIMALS} defaultValue={map.decimal} w={200} />
      </Group>
      <Hidden name="map/description/" value="" />
      <Group align="start">
        {Array.from({ length: MOST_TEXTS }, (_each, index) => (
          <ColumnField
            key={index}
            {...column}
            name={`map/description/${index}`}
            label={index === 0 ? 'Text of the payer' : `More text (${index + 1})`}
            given={map.description[index]}
            needed={index === 0}
          />
        ))}
      </Group>
      <Group align="start">
        <ColumnField {...column} name="map/reference" label="Reference" given={map.reference} />
        <ColumnField {...column} name="map/currency" label="Currency" given={map.currency} />
      </Group>
    </Stack>
  );
}
