import { Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api, got } from '../api/client.js';
import { Particulars } from '../billing/particulars.js';
import { PageTitle } from '../shell/page-title.js';
import { ElectronicForms, papersOf } from '../e-invoices/electronic-forms.js';
import { useSession } from '../shell/session.js';
import { Shown } from '../shell/states.js';
import { dayText, moneyText } from '../shell/words.js';
import { InvoiceActions } from './invoice-actions.js';
import type { Invoice } from './invoice.js';

const Sum = ({ name, amount }: { readonly name: string; readonly amount: Invoice['gross'] }): ReactNode => (
  <Table.Tr>
    <Table.Td colSpan={4} ta="right">
      {name}
    </Table.Td>
    <Table.Td ta="right">{moneyText(amount)}</Table.Td>
  </Table.Tr>
);

const Lines = ({ invoice }: { readonly invoice: Invoice }): ReactNode => (
  <Table>
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
      {invoice.lines.map((line) => (
        <Table.Tr key={line.description}>
          <Table.Td>{line.description}</Table.Td>
          <Table.Td ta="right">
            {line.quantity} {line.unit}
          </Table.Td>
          <Table.Td ta="right">{moneyText(line.unitNet)}</Table.Td>
          <Table.Td ta="right">{line.vatRate}</Table.Td>
          <Table.Td ta="right">{moneyText(line.net)}</Table.Td>
        </Table.Tr>
      ))}
      {invoice.totals && (
        <>
          <Sum name="Net" amount={invoice.totals.net} />
          <Sum name="VAT" amount={invoice.totals.vat} />
          <Sum name="To pay" amount={invoice.totals.gross} />
        </>
      )}
    </Table.Tbody>
  </Table>
);

const Whole = ({ invoice }: { readonly invoice: Invoice }): ReactNode => (
  <Stack>
    <PageTitle>{invoice.number ? `Invoice ${invoice.number}` : 'Draft of an invoice'}</PageTitle>
    <Text>
      {invoice.customer.name}, {invoice.customer.addressLines.join(', ')}
    </Text>
    <Group gap="xl">
      <Link to="/cases/$number/$cycle" params={{ number: invoice.caseNumber, cycle: String(invoice.cycle) }}>
        Case {invoice.caseNumber}
      </Link>
      <Text size="sm">Issued {dayText(invoice.issuedOn)}</Text>
      <Text size="sm">Due {dayText(invoice.dueOn)}</Text>
      {invoice.taxPoint && (
        <Text size="sm">
          Tax point {dayText(invoice.taxPoint)}: {invoice.taxPointReason}
        </Text>
      )}
    </Group>
    <Lines invoice={invoice} />
    {invoice.payments.map(({ id, receivedOn, amount, reference }) => (
      <Text key={id} size="sm">
        {moneyText(amount)} received on {dayText(receivedOn)} ({reference})
      </Text>
    ))}
    {papersOf(invoice).map(({ id, title }) => (
      <a key={id} href={`/api/documents/${id}`}>
        {title} (PDF)
      </a>
    ))}
    <ElectronicForms invoice={invoice} mayWrite={useSession().roles.includes('finance')} />
    <Particulars invoice={invoice} />
    <InvoiceActions invoice={invoice} />
  </Stack>
);

export function InvoicePage(): ReactNode {
  const { id } = useParams({ from: '/invoices/$id' });
  const query = useQuery({
    queryKey: ['invoice', id],
    queryFn: () => got(api.GET('/api/invoices/{id}', { params: { path: { id } } })) as Promise<Invoice>,
  });
  return <Shown of={query}>{(invoice) => <Whole invoice={invoice} />}</Shown>;
}
