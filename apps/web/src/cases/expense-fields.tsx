import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { AmountField, ChoiceField, Hidden, NumberField, TextField } from '../forms/fields.js';

interface LineProps {
  readonly at: string;
  readonly onRemove: () => void;
}

function Line({ at, onRemove }: LineProps): ReactNode {
  const [kind, setKind] = useState('rail');
  return (
    <Group align="start" gap="xs">
      <ChoiceField
        name={`${at}/kind`}
        label="Kind"
        data={['rail', 'hotel', 'mileage', 'other']}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <TextField name={`${at}/description`} label="What for" required />
      {kind === 'mileage' ? (
        <NumberField name={`${at}/miles`} label="Miles" required w={90} />
      ) : (
        <>
          <AmountField name={`${at}/gross`} label="Paid" required w={110} />
          <AmountField name={`${at}/vatIncluded`} label="VAT within" defaultValue="0.00" w={110} />
        </>
      )}
      <Button variant="default" onClick={onRemove} mt={25}>
        Remove
      </Button>
    </Group>
  );
}

/** Lines of Travel and Subsistence; no line at all is a claim too. */
export function ExpenseFields(): ReactNode {
  const [lines, setLines] = useState([0]);
  return (
    <>
      <Hidden name="lines/" value="" />
      {lines.map((line) => (
        <Line key={line} at={`lines/${line}`} onRemove={() => setLines(lines.filter((each) => each !== line))} />
      ))}
      <Button variant="default" onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])} w="fit-content">
        Another line
      </Button>
    </>
  );
}
