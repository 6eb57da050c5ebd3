import { Anchor, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Column } from '../lists/column.js';
import { Rows } from '../lists/list.js';
import { dayText, moneyText } from '../shell/words.js';
import { KINDS, type Claim, type Line } from './claim.js';

type Numbered = Line & { readonly no: number };

const columns = ({ receipts }: Claim): readonly Column<Numbered>[] => [
  { title: 'No.', cell: ({ no }) => no },
  { title: 'Day', cell: ({ on }) => <span style={{ whiteSpace: 'nowrap' }}>{dayText(on)}</span> },
  {
    title: 'What for',
    cell: ({ kind, description, note, remark, miles }) => (
      <>
        <Text size="sm">
          {KINDS[kind]}: {description}
          {miles !== null && `, ${miles} miles`}
        </Text>
        {note && (
          <Text size="xs" c="dimmed">
            “{note}”
          </Text>
        )}
        {remark && (
          <Text size="sm" c="var(--app-alarm)">
            Came back: {remark}
          </Text>
        )}
      </>
    ),
  },
  {
    title: 'Receipt',
    cell: ({ receiptId, kind }) => {
      const receipt = receipts.find(({ id }) => id === receiptId);
      if (!receipt) return kind === 'mileage' ? '–' : 'none';
      return (
        <Anchor href={`/api/receipts/${receipt.id}`} size="sm">
          {receipt.fileName}
        </Anchor>
      );
    },
  },
  { title: 'Paid', cell: ({ gross, net }) => moneyText(gross ?? net), right: true },
  { title: 'VAT recovered', cell: ({ vat }) => moneyText(vat), right: true },
  { title: 'Charged, before VAT', cell: ({ net }) => moneyText(net), right: true },
];

/** The lines as they are kept. */
export const ClaimLines = ({ claim }: { readonly claim: Claim }): ReactNode => (
  <>
    <Rows
      label="Lines of the claim"
      rows={claim.lines.map((line, index) => ({ ...line, no: index + 1 }))}
      columns={columns(claim)}
      keyOf={({ no }) => String(no)}
    />
    <Table w="fit-content" ml="auto" aria-label="Totals">
      <Table.Tbody>
        {[
          ['Paid by the claimant', claim.totals.paid],
          ['VAT recovered', claim.totals.recoverable],
          ['Charged to the customer, before VAT', claim.totals.net],
        ].map(([name, amount]) => (
          <Table.Tr key={name as string}>
            <Table.Td>{name as string}</Table.Td>
            <Table.Td ta="right">{moneyText(amount as Claim['totals']['paid'])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </>
);
