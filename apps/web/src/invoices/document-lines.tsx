import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { moneyText, penceOf } from '../shell/words.js';
import type { Invoice } from './invoice.js';

type Totals = NonNullable<Invoice['totals']>;

interface SumProps {
  readonly name: string;
  readonly amount: Invoice['gross'];
  readonly strong?: boolean;
}

const Sum = ({ name, amount, strong = false }: SumProps): ReactNode => (
  <Table.Tr fw={strong ? 650 : undefined}>
    <Table.Td colSpan={4} ta="right">
      {name}
    </Table.Td>
    <Table.Td ta="right" data-right>
      {moneyText(amount)}
    </Table.Td>
  </Table.Tr>
);

function Line({ line }: { readonly line: Invoice['lines'][number] }): ReactNode {
  const credited = line.remaining !== null && penceOf(line.remaining) < penceOf(line.net);
  return (
    <Table.Tr>
      <Table.Td>
        {line.description}
        {credited && line.remaining && (
          <Text size="xs" c="dimmed">
            {penceOf(line.remaining) === 0 ? 'credited' : `${moneyText(line.remaining)} left after credit notes`}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {line.quantity} {line.unit}
        {line.quantity !== '1' && !line.unit.endsWith('s') && 's'}
      </Table.Td>
      <Table.Td ta="right" data-right>
        {moneyText(line.unitNet)}
      </Table.Td>
      <Table.Td ta="right">{line.vatRate ?? '–'}</Table.Td>
      <Table.Td ta="right" data-right>
        {moneyText(line.net)}
      </Table.Td>
    </Table.Tr>
  );
}

interface Props {
  readonly invoice: Invoice;
  /** Of a draft: what it would come to. */
  readonly totals: Totals | null;
}

/** The lines of a document, the VAT at each rate, and what it comes to. */
export const DocumentLines = ({ invoice, totals }: Props): ReactNode => (
  <Table.ScrollContainer
    minWidth={520}
    scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': 'Lines of the document' } }}
  >
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>What</Table.Th>
          {['Quantity', 'Each', 'VAT %', 'Net'].map((title) => (
            <Table.Th key={title} ta="right" style={{ whiteSpace: 'nowrap' }}>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {invoice.lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
        {totals && (
          <>
            <Sum name="Net" amount={totals.net} />
            {totals.byRate.map(({ vatRate, vat }) => (
              <Sum key={vatRate} name={`VAT at ${vatRate} %`} amount={vat} />
            ))}
            <Sum name={invoice.kind === 'credit note' ? 'Credited' : 'To pay'} amount={totals.gross} strong />
          </>
        )}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
