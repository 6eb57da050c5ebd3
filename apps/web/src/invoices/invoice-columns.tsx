// What the lists of invoices show.
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Column } from '../lists/column.js';
import { Tag } from '../shell/tag.js';
import { capital, dayText, moneyText, momentDayText } from '../shell/words.js';
import { reasonText, standingOf, titleOf, type InvoiceRow } from './invoice.js';

const ORGANISATION: Column<InvoiceRow> = { title: 'Organisation', cell: ({ organisation }) => organisation.name };

const CASE: Column<InvoiceRow> = {
  title: 'Case',
  whole: true,
  cell: ({ caseNumber, cycle }) => (
    <Link to="/cases/$number/$cycle" params={{ number: caseNumber, cycle: String(cycle) }}>
      {caseNumber}
    </Link>
  ),
  plain: ({ caseNumber, cycle }) => ({ Case: caseNumber, Cycle: String(cycle) }),
};

const NUMBER: Column<InvoiceRow> = {
  title: 'Number',
  whole: true,
  cell: (row) => (
    <>
      <Link to="/invoices/$id" params={{ id: row.id }}>
        {row.number ?? titleOf(row)}
      </Link>
      {row.corrects && (
        <Text size="xs" c="dimmed">
          {row.kind} on {row.corrects.number}
        </Text>
      )}
      {row.reason === 'cancellation' && (
        <Text size="xs" c="dimmed">
          cancellation item
        </Text>
      )}
    </>
  ),
  plain: ({ number, kind, corrects }) => ({ Number: number ?? 'Draft', Kind: kind, Corrects: corrects?.number ?? '' }),
};

const STANDING: Column<InvoiceRow> = {
  title: 'Standing',
  cell: (row) => {
    const [words, tone] = standingOf(row);
    return <Tag tone={tone}>{words}</Tag>;
  },
  plain: (row) => standingOf(row)[0],
};

/** Of whatever is issued, or was discarded. */
export const COLUMNS: readonly Column<InvoiceRow>[] = [
  NUMBER,
  ORGANISATION,
  CASE,
  { title: 'Issued', cell: ({ issuedOn }) => dayText(issuedOn), plain: ({ issuedOn }) => issuedOn ?? '' },
  { title: 'Due', cell: ({ dueOn }) => dayText(dueOn), plain: ({ dueOn }) => dueOn ?? '' },
  { title: 'Amount', cell: ({ gross }) => moneyText(gross), plain: ({ gross }) => gross.amount, right: true },
  { title: 'Open', cell: ({ open }) => moneyText(open), plain: ({ open }) => open.amount, right: true },
  STANDING,
];

/** Of drafts that wait for somebody. */
export const DRAFT_COLUMNS: readonly Column<InvoiceRow>[] = [
  {
    title: 'Draft',
    cell: (row) => (
      <>
        <Link to="/invoices/$id" params={{ id: row.id }}>
          {capital(row.kind)}
        </Link>
        <Text size="xs" c="dimmed">
          {row.corrects ? `corrects ${row.corrects.number}` : reasonText(row.reason)}
        </Text>
      </>
    ),
    plain: ({ kind, corrects, reason }) => ({
      Draft: kind,
      Corrects: corrects?.number ?? '',
      Reason: reasonText(reason),
    }),
  },
  ORGANISATION,
  CASE,
  { title: 'Waits since', cell: ({ prepared }) => (prepared ? momentDayText(prepared.at) : '–') },
  { title: 'Prepared by', cell: ({ prepared }) => prepared?.by ?? 'the system' },
  { title: 'Net', cell: ({ gross }) => moneyText(gross), plain: ({ gross }) => gross.amount, right: true },
];
