import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** Lines of Travel and Subsistence; no line at all is a claim too. */
export function ExpenseFields(): ReactNode {
  const [lines, setLines] = useState([0]);
  const [kinds, setKinds] = useState<Readonly<Record<number, string>>>({});
  return (
    <>
      {lines.map((line) => (
        <Group key={line} align="end" wrap="wrap" gap="xs">
          <NativeSelect
            name="kind"
            label="Kind"
            data={['rail', 'hotel', 'mileage', 'other']}
            onChange={(event) => setKinds({ ...kinds, [line]: event.currentTarget.value })}
          />
          <TextInput name="description" label="What for" required />
          <TextInput
            name="amount"
            label={kinds[line] === 'mileage' ? 'Miles' : 'Paid, £'}
            inputMode="decimal"
            required
            w={90}
          />
          <TextInput
            name="vat"
            label="VAT within, £"
            inputMode="decimal"
            defaultValue="0.00"
            w={110}
            disabled={kinds[line] === 'mileage'}
          />
          <Button variant="default" onClick={() => setLines(lines.filter((each) => each !== line))}>
            Remove
          </Button>
        </Group>
      ))}
      <Button variant="default" onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])}>
        Another line
      </Button>
    </>
  );
}

const amount = (text: string): string => (/^\d+$/.test(text) ? `${text}.00` : text);

export function expenseBody(data: FormData): object {
  const all = (name: string): string[] =>
    data.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : ''));
  const [kinds, descriptions, amounts] = [all('kind'), all('description'), all('amount')];
  const vats = all('vat');
  let receipt = 0; // a disabled field is not in the form's data: only receipts have one
  return {
    lines: kinds.map((kind, index) => {
      const description = descriptions[index] ?? '';
      if (kind === 'mileage') return { kind, description, miles: Number(amounts[index]) };
      return { kind, description, gross: amount(amounts[index] ?? ''), vatIncluded: amount(vats[receipt++] ?? '0.00') };
    }),
  };
}
