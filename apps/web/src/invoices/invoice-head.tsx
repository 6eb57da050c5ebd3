import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Fact } from '../shell/fact.js';
import { PageTitle } from '../shell/page-title.js';
import { hasRole, useSession } from '../shell/session.js';
import { Tag } from '../shell/tag.js';
import { dayText, moneyText } from '../shell/words.js';
import { reasonText, standingOf, titleOf, type Invoice } from './invoice.js';

function About({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { organisation, caseNumber, cycle, corrects, kind } = invoice;
  const keepsAccounts = hasRole(useSession(), 'finance', 'office', 'manager');
  return (
    <Text>
      {keepsAccounts ? (
        <Link to="/debtors/$id" params={{ id: organisation.id }}>
          {organisation.name}
        </Link>
      ) : (
        organisation.name
      )}
      {' · '}
      <Link to="/cases/$number/$cycle" params={{ number: caseNumber, cycle: String(cycle) }}>
        case {caseNumber}
      </Link>
      {' · '}
      {corrects ? (
        <>
          {kind === 'credit note' ? 'credits' : 'adds to'}{' '}
          <Link to="/invoices/$id" params={{ id: corrects.id }}>
            {corrects.number}
          </Link>
        </>
      ) : (
        reasonText(invoice.reason)
      )}
    </Text>
  );
}

function Facts({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { issuedOn, dueOn, taxPoint, taxPointReason, purchaseOrder, customer } = invoice;
  return (
    <Group gap="xl" style={{ rowGap: 8 }}>
      <Fact name="Customer">
        {customer.name}, {customer.addressLines.join(', ')}
        {customer.vatNumber && `, VAT no. ${customer.vatNumber}`}
      </Fact>
      {purchaseOrder && <Fact name="Purchase order">{purchaseOrder}</Fact>}
      {issuedOn && <Fact name="Issued">{dayText(issuedOn)}</Fact>}
      {dueOn && <Fact name="Due">{dayText(dueOn)}</Fact>}
      {taxPoint && (
        <Fact name="Tax point">
          {dayText(taxPoint)}, {taxPointReason}
        </Fact>
      )}
      {issuedOn && <Fact name="Amount">{moneyText(invoice.gross)}</Fact>}
      {issuedOn && invoice.kind !== 'credit note' && (
        <Fact name="Still open">
          <b>{moneyText(invoice.open)}</b>
        </Fact>
      )}
    </Group>
  );
}

/** What it is, whose, where it stands. */
export function InvoiceHead({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const [words, tone] = standingOf(invoice);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle>{titleOf(invoice)}</PageTitle>
          <About invoice={invoice} />
        </div>
        <Tag tone={tone}>{words}</Tag>
      </Group>
      <Facts invoice={invoice} />
    </Stack>
  );
}
