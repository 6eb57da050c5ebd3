import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { change } from '../api/client.js';
import { DayField } from '../forms/day-field.js';
import { AmountField, ChoiceField, Hidden, NumberField, TextField } from '../forms/fields.js';
import { Form } from '../forms/form.js';
import { Heed } from '../shell/states.js';
import { KINDS, type Claim, type Line } from './claim.js';
import { ReceiptField } from './receipt-field.js';

interface LineProps {
  readonly claim: Claim;
  readonly at: number;
  readonly given: Line | undefined;
  readonly onRemove: () => void;
}

const VAT_HINT: Readonly<Partial<Record<string, string>>> = {
  rail: 'Fares are zero-rated.',
  air: 'Fares are zero-rated.',
};

const Paid = ({ name, kind, given }: { name: string; kind: string; given: Line | undefined }): ReactNode =>
  kind === 'mileage' ? (
    <NumberField name={`${name}/miles`} label="Miles" defaultValue={given?.miles ?? ''} required w={110} />
  ) : (
    <>
      <AmountField name={`${name}/gross`} label="Paid" defaultValue={given?.gross?.amount ?? ''} required w={130} />
      {VAT_HINT[kind] === undefined && (
        <AmountField
          name={`${name}/vat`}
          label="VAT within it"
          defaultValue={given && Number(given.vat.amount) > 0 ? given.vat.amount : ''}
          w={130}
        />
      )}
    </>
  );

function LineFields({ claim, at, given, onRemove }: LineProps): ReactNode {
  const [kind, setKind] = useState<string>(given?.kind ?? 'rail');
  const name = `lines/${at}`;
  return (
    <Paper withBorder p="sm" component="fieldset" m={0}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text component="legend" fw={600} size="sm">
            Line {at + 1}
          </Text>
          <Button variant="subtle" size="compact-sm" onClick={onRemove} aria-label={`Remove line ${at + 1}`}>
            Remove
          </Button>
        </Group>
        {given?.remark && (
          <Heed title="Why it came back">
            <Text size="sm">{given.remark}</Text>
          </Heed>
        )}
        <Group align="start" gap="xs">
          <ChoiceField
            name={`${name}/kind`}
            label="Kind"
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          />
          <DayField name={`${name}/on`} label="Day" given={given?.on} required w={160} />
          <TextField
            name={`${name}/description`}
            label="What for"
            defaultValue={given?.description ?? ''}
            required
            maw={260}
            style={{ flexGrow: 1 }}
          />
          <Paid name={name} kind={kind} given={given} />
        </Group>
        <Group align="start" gap="lg">
          <TextField
            name={`${name}/note`}
            label="Note for the approver"
            defaultValue={given?.note ?? ''}
            style={{ flexGrow: 1 }}
          />
          {kind !== 'mileage' && (
            <div style={{ paddingTop: 26 }}>
              <ReceiptField
                name={`${name}/receiptId`}
                claim={claim}
                given={given?.receiptId ?? null}
                of={`line ${at + 1}`}
              />
            </div>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

/** The lines of a claim that is being written, or that came back. */
export function ClaimEditor({ claim, onDone }: { readonly claim: Claim; readonly onDone: () => void }): ReactNode {
  const [lines, setLines] = useState(claim.lines.length > 0 ? claim.lines.map((_line, index) => index) : [0]);
  const queries = useQueryClient();
  return (
    <Form
      label="Lines of the claim"
      verb="Keep the lines"
      send={(body) =>
        change('/api/claims/{id}/lines', { method: 'PUT', version: claim.version, path: { id: claim.id }, body })
      }
      done={async () => {
        await queries.invalidateQueries({ queryKey: ['claim', claim.id] });
        onDone();
      }}
      {...(claim.lines.length > 0 ? { onCancel: onDone } : {})}
    >
      <Text size="sm">
        VAT is recovered with a valid VAT receipt only: it names the seller’s VAT number. What is recovered is not
        charged to the customer; you are paid the whole.
      </Text>
      <Hidden name="lines/" value="" />
      {lines.map((line) => (
        <LineFields
          key={line}
          claim={claim}
          at={line}
          given={claim.lines[line]}
          onRemove={() => setLines(lines.filter((each) => each !== line))}
        />
      ))}
      <Button variant="default" onClick={() => setLines([...lines, Math.max(-1, ...lines) + 1])} w="fit-content">
        Another line
      </Button>
    </Form>
  );
}
